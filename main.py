"""Start the program from its folder: ``python main.py``."""

from app.main import main

raise SystemExit(main())
