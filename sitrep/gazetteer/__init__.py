"""Place names, codes and outlines, with where each comes from."""
