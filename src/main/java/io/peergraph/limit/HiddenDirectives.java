package io.peergraph.limit;

import java.util.List;
import java.util.Set;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLDirective;

/**
 * Directives that the engine brings along but that are not honoured on the way to the
 * client. They are neither advertised nor silently ignored.
 */
public final class HiddenDirectives {

	private static final Set<String> NAMES = Set.of("defer", "experimental_disableErrorPropagation", "allow");

	private HiddenDirectives() {
	}

	/**
	 * {@return what {@code __schema \{ directives }} tells}
	 * @param field the field of the introspection
	 */
	public static List<GraphQLDirective> others(DataFetchingEnvironment field) {
		return field.getGraphQLSchema()
			.getDirectives()
			.stream()
			.filter((directive) -> !NAMES.contains(directive.getName()))
			.toList();
	}

	/**
	 * Stops a document that uses one, as it stops for any unknown directive.
	 * @param document a document that was parsed
	 */
	public static void refuse(DocumentShape document) {
		document.directives()
			.filter((directive) -> NAMES.contains(directive.getName()))
			.findFirst()
			.ifPresent((used) -> {
				throw new AbortExecutionException(List.of(GraphQLError.newError()
					.message("Unknown directive '" + used.getName() + "'")
					.location(used.getSourceLocation())
					.errorType(ErrorType.ValidationError)
					.build()));
			});
	}

}
