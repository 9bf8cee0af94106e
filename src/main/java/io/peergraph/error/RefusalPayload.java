package io.peergraph.error;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import graphql.Scalars;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A mutation that answers the caller's mistakes with an empty payload and its
 * {@code userErrors}. What the payload's other fields are then follows from their types:
 * null where that is allowed, else an empty list, false or zero.
 */
final class RefusalPayload implements DataFetcher<Object> {

	static final String USER_ERRORS = "userErrors";

	private final DataFetcher<?> mutation;

	private final Map<String, Object> empty = new HashMap<>();

	RefusalPayload(DataFetcher<?> mutation, GraphQLObjectType payload) {
		this.mutation = mutation;
		for (GraphQLFieldDefinition field : payload.getFields()) {
			this.empty.put(field.getName(), nothing(field.getType()));
		}
	}

	private static @Nullable Object nothing(GraphQLOutputType type) {
		if (GraphQLTypeUtil.isNullable(type)) {
			return null;
		}
		GraphQLType required = GraphQLTypeUtil.unwrapNonNull(type);
		if (GraphQLTypeUtil.isList(required)) {
			return List.of();
		}
		if (required.equals(Scalars.GraphQLBoolean)) {
			return false;
		}
		return required.equals(Scalars.GraphQLInt) ? 0 : null;
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
		Object answer;
		try {
			answer = this.mutation.get(environment);
		}
		catch (Exception ex) {
			return refused(ex);
		}
		return switch (answer) {
			case Mono<?> mono -> mono.cast(Object.class).onErrorResume((ex) -> Mono.fromCallable(() -> refused(ex)));
			case CompletionStage<?> stage ->
				stage.<Object>thenApply((value) -> value).exceptionally(this::refusedLater);
			case null, default -> answer;
		};
	}

	private Object refusedLater(Throwable thrown) {
		try {
			return refused(thrown);
		}
		catch (Exception ex) {
			throw new CompletionException(ex);
		}
	}

	private Object refused(Throwable thrown) throws Exception {
		Map<String, Object> payload = new HashMap<>(this.empty);
		payload.put(USER_ERRORS, UserErrors.behind(thrown).orElseThrow(() -> rethrown(thrown)));
		return payload;
	}

	private static Exception rethrown(Throwable thrown) {
		return (thrown instanceof Exception exception) ? exception : new IllegalStateException(thrown);
	}

}
