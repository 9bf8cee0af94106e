package io.peergraph.graph;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.StringUtils;

/**
 * A part that several statements include, from a file {@code cypher/fragment/}. Its first
 * line names what each statement gives it, for example
 * {@code // fragment/window(window, message): what it says}; the text has {@code $window}
 * and {@code $message} where that goes. Variables that it brings along are its own, so it
 * hides them in a subquery; any other {@code $} is a parameter of the statement. An
 * {@code OR} that is not in parentheses would change what stands beside it.
 *
 * @param parameters what a statement gives, in order
 * @param text without the comments at its head
 */
record CypherFragment(List<String> parameters, String text) {

	private static final Pattern HEAD = Pattern
		.compile("// fragment/([\\w-]++)\\((\\w++(?:, \\w++)*+)\\): .++\n(?:// (?!include).*+\n)*+");

	private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

	static CypherFragment read(String name, String file) {
		Matcher head = HEAD.matcher(file);
		if (!head.lookingAt() || !head.group(1).equals(name)) {
			throw new IllegalStateException("cypher/fragment/" + name + ".cypher does not begin with // fragment/"
					+ name + "(its parameters): what it says");
		}
		return new CypherFragment(List.of(StringUtils.tokenizeToStringArray(head.group(2), ",")),
				file.substring(head.end()).stripTrailing());
	}

	/**
	 * {@return the text for a statement}
	 * @param arguments as many as there are parameters
	 */
	String with(List<String> arguments) {
		return PARAMETER.matcher(this.text).replaceAll((found) -> {
			int index = this.parameters.indexOf(found.group(1));
			return Matcher.quoteReplacement((index < 0) ? found.group() : arguments.get(index));
		});
	}

}
