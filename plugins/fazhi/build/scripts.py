"""The theme's script in fewer bytes: the largest part of what a phone fetches on its first visit."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from fazhi.core.site import STATIC

FOLDER = STATIC / "theme"
"""Where `plugins/fazhi/web/build.js` writes them."""


def take_smaller(files: Files, config: MkDocsConfig) -> None:
    """Publish the same scripts in fewer bytes.

    Their names hold digests of what the theme published, so nothing is taken for another version of it; a script that
    the authors put in the theme's place stays as it is.
    """
    theirs = {config.docs_dir, config.theme.custom_dir, None}
    for made in FOLDER.glob("*.js"):
        file = files.get_file_from_path(f"assets/javascripts/{made.name}")
        if file and file.src_dir not in theirs:
            file.abs_src_path = str(made)
