"""A tool and a format for Tiramisu, as an example of plug-ins."""
