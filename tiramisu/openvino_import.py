"""OpenVINO without what reports to its makers.

``import openvino`` also loads its converter of models, and that sends who imports what
to a server on the internet, under a number that it gives this user in a file of its
own. Nobody has agreed to that. The converter is not needed here, so it seems not to be
installed while the rest is imported.

Raises:
    ImportError: OpenVINO is not installed.
"""

from __future__ import annotations

from tiramisu.lean_import import seeming_absent

with seeming_absent(("openvino.tools.ovc",)):
    import openvino
    from openvino import opset8 as ops

    # Later ones also return where each maximum was, which nobody asks for.
    from openvino.opset1 import max_pool

__all__ = ["max_pool", "openvino", "ops"]
