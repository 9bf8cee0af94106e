package io.peergraph.limit;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;

import org.springframework.graphql.execution.ErrorType;

/** What a request may not ask too much of. */
public enum Limit {

	DEPTH("The query is %,d levels deep, %,d are allowed"),
	NESTING("Selections and fragments are nested %,d deep, %,d are allowed"),
	COST("The query costs %,d (objects, page sizes multiplied), %,d are allowed; ask for smaller pages"),
	FETCHED("The answer would have more than %2$,d objects; ask for smaller pages, or for less of each"),
	ANSWER("The answer would have more than %2$,d bytes; ask for smaller pages, or for less of each"),
	TIME("The request took longer than %2$,d seconds"), LIST("A list in the request has %,d elements, %,d are allowed"),
	ALIASES("The document has %,d aliases, %,d are allowed"),
	TOKENS("The document has at least %,d tokens, %,d are allowed; give long input as variables"),
	SIZE("The request has at least %,d bytes, %,d are allowed"),
	SUBSCRIPTIONS("This would be subscription %,d that is open, %,d are allowed; end one first");

	private final String sentence;

	Limit(String sentence) {
		this.sentence = sentence;
	}

	/**
	 * Stops the request when it asks for too much.
	 * @param asked what it asks for
	 * @param allowed what it may ask for
	 */
	public void check(long asked, long allowed) {
		if (asked > allowed) {
			throw new AbortExecutionException(List.of(error(asked, allowed)));
		}
	}

	/**
	 * {@return what the caller is told: which limit, what it is, and what was asked for}
	 * @param asked what the request asks for
	 * @param allowed what it may ask for
	 */
	public GraphQLError error(long asked, long allowed) {
		return GraphQLError.newError()
			.errorType(ErrorType.BAD_REQUEST)
			.message(String.format(Locale.ROOT, this.sentence, asked, allowed))
			.extensions(Map.of("code", "LIMIT_" + name(), "limit", allowed, "asked", asked))
			.build();
	}

}
