package io.peergraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.StringUtils;

/**
 * The parts that statements share. A statement includes one with a comment,
 * {@code // include: window(w, m)}, which the text of the fragment replaces: what decides
 * who may know what is written once, and a statement that lost it cannot be parsed.
 *
 * @param files gives the text of a file by its name, for example {@code fragment/window}
 */
record CypherFragments(UnaryOperator<String> files) {

	/** Where they are, beside the rooms. */
	static final String FOLDER = "fragment/";

	private static final Pattern INCLUDE = Pattern.compile("//\\s*include\\b(.*)");

	private static final Pattern CALL = Pattern.compile(": ([\\w-]++)\\(([\\w.$]++(?:, [\\w.$]++)*+)\\)");

	/**
	 * {@return the statement with the text of what it includes}
	 * @param name of the statement
	 * @param text of the statement
	 */
	String expand(String name, String text) {
		return expand(List.of(name), text);
	}

	/**
	 * {@return the text of a fragment}
	 * @param name of the fragment
	 * @param arguments what its parameters stand for
	 */
	String expand(String name, List<String> arguments) {
		return part(List.of(), name, arguments);
	}

	private String expand(List<String> path, String text) {
		return INCLUDE.matcher(text).replaceAll((found) -> {
			String part = include(path, found).replace("\n", "\n" + indentation(text, found.start()));
			return Matcher.quoteReplacement(part);
		});
	}

	private String include(List<String> path, MatchResult found) {
		Matcher call = CALL.matcher(found.group(1));
		if (!call.matches()) {
			throw new IllegalStateException(
					in(path) + "what is included has a name and arguments, unlike " + found.group());
		}
		return part(path, call.group(1), List.of(StringUtils.tokenizeToStringArray(call.group(2), ",")));
	}

	private String part(List<String> path, String name, List<String> arguments) {
		String file = FOLDER + name;
		if (path.contains(file)) {
			throw new IllegalStateException(in(path) + name + " would include itself");
		}
		CypherFragment fragment = CypherFragment.read(name, this.files.apply(file));
		if (arguments.size() != fragment.parameters().size()) {
			throw new IllegalStateException(in(path) + name + " takes " + fragment.parameters() + ", not " + arguments);
		}
		List<String> deeper = new ArrayList<>(path);
		deeper.add(file);
		return expand(deeper, fragment.with(arguments));
	}

	private static String in(List<String> path) {
		return "cypher/" + String.join(" > ", path) + ": ";
	}

	private static String indentation(String text, int position) {
		String before = text.substring(text.lastIndexOf('\n', position) + 1, position);
		return before.substring(0, before.length() - before.stripLeading().length());
	}

}
