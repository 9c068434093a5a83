"""Names of states and their people, one file a language: by them officials from abroad are told.

Each state goes by its English name, by which that of the theatre is left out.
"""
