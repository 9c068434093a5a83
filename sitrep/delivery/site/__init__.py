"""The website in its folder: written page by page where something has changed, and previewed.

out/site/            what is published; every file in it is whole at any moment
out/.site-state/     what the next build needs to know; made anew where it is missing
    pages.json       what each page was made from, and its size
    journal          the pages that a build that was stopped had begun to replace
    days/            issues as the site knows them, so that old ones need not be read again
"""
