package io.peergraph.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.peergraph.language.Lexicon;
import io.peergraph.language.Negation;

/** What is said again in hardly other words. */
final class Restated {

	private Restated() {
	}

	/**
	 * {@return each statement once, the first of those that say the same}
	 */
	static Stream<Finding> once(Stream<Finding> findings) {
		List<Finding> told = new ArrayList<>();
		findings.forEach((finding) -> {
			if (told.stream().noneMatch((one) -> isSame(one, finding))) {
				told.add(finding);
			}
		});
		return told.stream();
	}

	private static boolean isSame(Finding one, Finding other) {
		if (!one.speaker().equals(other.speaker()) || Negation.isIn(one.said()) != Negation.isIn(other.said())) {
			return false;
		}
		Set<String> its = Lexicon.words(one.said());
		Set<String> theirs = Lexicon.words(other.said());
		return its.containsAll(theirs) || theirs.containsAll(its);
	}

}
