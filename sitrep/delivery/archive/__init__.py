"""The archive: issues that are frozen as they went out, and the documents that they were made from.

    AFG/2021/08/08/v1/           a BagIt bag (RFC 8493); never changed, v2 stands beside it
        bagit.txt bag-info.txt manifest-sha256.txt tagmanifest-sha256.txt
        run.json                 what the issue is: number, times, program, what it corrects, its predecessor
        sources.json             the documents that it was made from: hash, size, names, kept or not
        data/                    what went out, and the records of its articles
    AFG/sources/ab/abcdef…       these documents, each once, named by its SHA-256
    AFG/index.json AFG/feed.xml  made anew from the folders at any time

A version is there whole or not at all: it is made beside its place and moved there. The files of an issue
lie in `data`, where RFC 8493 wants them, so that any BagIt tool can check them without this program.
"""
