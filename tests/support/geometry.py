"""Assert that every text of a picture is readable."""

from __future__ import annotations

from itertools import combinations

from cnnc.compiler.pictures.scene.scene import Box, Line, Scene, Words, flat
from cnnc.compiler.pictures.scene.text_width import width

Area = tuple[float, float, float, float]


def area(words: Words) -> Area:
    wide = width(words.text, words.size, words.bold)
    left = {"start": words.x, "middle": words.x - wide / 2, "end": words.x - wide}[words.anchor]
    return (left, words.y - 0.72 * words.size, left + wide, words.y + 0.2 * words.size)


def overlap(first: Area, second: Area) -> bool:
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]


def assert_readable(scene: Scene) -> None:
    """No text leaves the picture, overlaps another text, or crosses the outline of a box or a line."""
    marks = list(flat(scene.items))
    texts = [(mark, area(mark)) for mark in marks if isinstance(mark, Words)]
    for words, (left, top, right, bottom) in texts:
        assert 0 <= left < right <= scene.width, words
        assert 0 <= top < bottom <= scene.height, words
    for (first, one), (second, other) in combinations(texts, 2):
        assert not overlap(one, other), (first.text, second.text)
    for box in (mark for mark in marks if isinstance(mark, Box)):
        outline = (box.x, box.y, box.x + box.width, box.y + box.height)
        for words, place in texts:
            inside = place[0] >= outline[0] - 0.5 and place[2] <= outline[2] + 0.5
            assert not overlap(place, outline) or (inside and words.role == "dark"), (words.text, box)
    for line in (mark for mark in marks if isinstance(mark, Line)):
        for (x0, y0), (x1, y1) in zip(line.points, line.points[1:], strict=False):
            piece = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
            for words, place in texts:
                straight = x0 == x1 or y0 == y1
                assert not straight or words.role == "dark" or not overlap(place, piece), (words.text, line)
