package io.peergraph.edge;

import java.util.ArrayList;
import java.util.List;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is sent again is not parsed again, unless it was refused. */
class DocumentCacheTests {

	private static final GraphQLError ERROR = GraphQLError.newError().message("refused").build();

	private final DocumentCache documents = new DocumentCache();

	private final List<String> parsed = new ArrayList<>();

	@Test
	void parsesTheSameTextOnce() {
		PreparsedDocumentEntry first = ask("{ a }");

		assertThat(ask("{ a }")).isSameAs(first);
		ask("{ b }");
		assertThat(this.parsed).containsExactly("{ a }", "{ b }");
	}

	@Test
	void keepsNothingThatWasRefused() {
		ask("{ wrong }");
		ask("{ wrong }");

		assertThat(this.parsed).containsExactly("{ wrong }", "{ wrong }");
	}

	@Test
	void keepsNothingLong() {
		String text = "{ a }" + " ".repeat(30_000);
		ask(text);
		ask(text);

		assertThat(this.parsed).containsExactly(text, text);
	}

	private PreparsedDocumentEntry ask(String text) {
		return this.documents.getDocumentAsync(ExecutionInput.newExecutionInput(text).build(), (input) -> {
			this.parsed.add(input.getQuery());
			return text.contains("wrong") ? new PreparsedDocumentEntry(ERROR)
					: new PreparsedDocumentEntry(Parser.parse(input.getQuery()));
		}).join();
	}

}
