// fragment/overlap(one, other): two windows over the log of one session have a part of it in common
($other.toSequence IS NULL OR $one.fromSequence < $other.toSequence) AND ($one.toSequence IS NULL OR $other.fromSequence < $one.toSequence)
