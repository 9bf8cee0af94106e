package io.peergraph.explore;

import java.util.stream.Collectors;

import io.peergraph.representation.Representation;

/** What one peer knows of another, as a document in Markdown. */
final class RepresentationDocument {

	/** What Markdown takes for more than itself, of what names may have. */
	private static final String MARKS = "\\`*_{}[]()#+-.!|~<>&";

	private RepresentationDocument() {
	}

	/**
	 * {@return the document: a heading, the peer card, and the facts}
	 * @param representation what is known
	 */
	static String of(Representation representation) {
		StringBuilder document = new StringBuilder(heading(representation));
		if (!representation.peerCard().isEmpty()) {
			document.append("\n## Peer card\n\n").append(card(representation));
		}
		if (representation.holdings().isEmpty()) {
			document.append("\nNo facts.\n");
		}
		else {
			document.append('\n').append(representation.markdown()).append('\n');
		}
		if (representation.holdings().size() == representation.ask().maxFacts()) {
			document.append("\nThere may be more: these are as many facts as were asked for.\n");
		}
		return document.toString();
	}

	private static String heading(Representation representation) {
		String observer = escaped(representation.ask().observer());
		String observed = escaped(representation.ask().observed());
		return observer.equals(observed) ? "# What is known of %s\n".formatted(observed)
				: "# What %s knows of %s\n".formatted(observer, observed);
	}

	private static String card(Representation representation) {
		return representation.peerCard()
			.stream()
			.map((line) -> "- " + line.replace('\n', ' ') + "\n")
			.collect(Collectors.joining());
	}

	private static String escaped(String name) {
		return name.codePoints()
			.mapToObj((point) -> ((MARKS.indexOf(point) >= 0) ? "\\" : "") + Character.toString(point))
			.collect(Collectors.joining());
	}

}
