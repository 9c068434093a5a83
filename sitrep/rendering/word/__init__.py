"""The brief as a Word file, made from the page that the PDF is made from."""

from sitrep.rendering.word.document import make_word

__all__ = ["make_word"]
