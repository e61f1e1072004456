"""What readers are told of a cited law."""

from fazhi.core.problem import Words

VERSION = Words("{name}，{version}版，{in_force}起施行", "{name}, version of {version}, in force since {in_force}")
CHAPTER = Words("；{chapter}", "; {chapter}")
