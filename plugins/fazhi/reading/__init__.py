"""宪法晨读: lines to read aloud in parts, with pinyin, a pace to follow, a timer and a run sheet."""
