package io.peergraph.edge;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were parsed, validated and found to be within the limits, by their text:
 * frontends send the same few again and again. What was refused is not kept, and neither
 * is a long one, which nobody sends often.
 */
final class DocumentCache implements PreparsedDocumentProvider {

	/** In characters of text; a parsed one takes about fifty times that. */
	private static final long MOST = 400_000;

	private static final int LONGEST = 20_000;

	private final Cache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
		.maximumWeight(MOST)
		.<String, PreparsedDocumentEntry>weigher((text, _) -> text.length())
		.build();

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		String text = input.getQuery();
		@Nullable PreparsedDocumentEntry known = this.documents.getIfPresent(text);
		if (known != null) {
			return CompletableFuture.completedFuture(known);
		}
		PreparsedDocumentEntry parsed = parse.apply(input);
		if (!parsed.hasErrors() && text.length() <= LONGEST) {
			this.documents.put(text, parsed);
		}
		return CompletableFuture.completedFuture(parsed);
	}

}
