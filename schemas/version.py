"""The version of the record's schema, and the rule by which it grows.

A field or enumeration value added steps the minor number (1.0 to 1.1); a field removed or a meaning changed
steps the major one (2.0). `tests/schemas/test_schema.py` compares the JSON Schema with the snapshot of its version.
"""

from typing import Final

SCHEMA_VERSION: Final = "1.1"
