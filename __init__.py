"""Dateline: news about conflict, defence and diplomacy as validated records."""
