"""The search index: what the issues of a theatre say, in tables that are made from their folders.

    AFG/index.sqlite             SQLite with FTS5; opens in Datasette, DB Browser or any SQLite program
        issues                   every version; `newest` marks the one that stands for its day
        items                    what was printed, with `beside` (other counts, denials) and its label
        articles sources         what was read for an issue, and what its endnotes cite
        places figures           what items are about; counts as printed, each with its owner
        item_places item_sources what belongs to what
        newest_…                 the same without the versions that were corrected
        items_search             the words of the items, folded; its offsets are those of nothing printed

The folders are the truth. The file is built beside its place and moved there, under the lock of the archive,
and nobody writes to it afterwards: readers see the old one or the new one, whole. Issues enter in the order
in which they were frozen, so that adding one gives the same rows as making all anew.
"""
