"""What all tests share."""

from hypothesis import settings

# A busy machine is no reason to fail.
settings.register_profile("patient", settings.default, deadline=None)
settings.load_profile("patient")
