package io.peergraph.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Gives every error an {@code extensions.code}, since that is where clients look. Errors
 * of our own bring theirs; for the others it follows from the classification, and what
 * they say of an enum names what is allowed.
 */
@Component
public class ErrorCodes extends SimplePerformantInstrumentation implements WebGraphQlInterceptor {

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
		if (result.getErrors().isEmpty()) {
			return CompletableFuture.completedFuture(result);
		}
		List<GraphQLError> errors = result.getErrors()
			.stream()
			.map((error) -> coded(error, (one) -> explained(one, parameters.getSchema())))
			.toList();
		return CompletableFuture.completedFuture(result.transform((builder) -> builder.errors(errors)));
	}

	// An argument that is found out to be wrong only when its field is read ends the
	// engine's work at once.
	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).map((response) -> {
			List<GraphQLError> errors = response.getExecutionResult().getErrors();
			return errors.isEmpty() ? response : response.transform((own) -> own
				.errors(errors.stream().map((error) -> coded(error, GraphQLError::getMessage)).toList()));
		});
	}

	private static GraphQLError coded(GraphQLError error, Function<GraphQLError, String> explained) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		if (error.getExtensions() != null) {
			extensions.putAll(error.getExtensions());
		}
		if (extensions.putIfAbsent("code", code(error.getErrorType())) != null) {
			return error;
		}
		return GraphQLError.newError()
			.message(explained.apply(error))
			.locations(error.getLocations())
			.path(error.getPath())
			.errorType(error.getErrorType())
			.extensions(extensions)
			.build();
	}

	/**
	 * {@return the code of an error that brings none}
	 * @param type what the engine takes it for
	 */
	public static String code(@Nullable ErrorClassification type) {
		return switch (type) {
			case ErrorType.InvalidSyntax -> "INVALID_SYNTAX";
			case ErrorType.ValidationError -> "VALIDATION_ERROR";
			case ErrorType.OperationNotSupported -> "OPERATION_NOT_SUPPORTED";
			case ErrorType.ExecutionAborted -> "EXECUTION_ABORTED";
			case ErrorType.NullValueInNonNullableField -> "NULL_VALUE_IN_NON_NULLABLE_FIELD";
			case null, default -> isIntrospection(type) ? "INTROSPECTION_DISABLED" : "INTERNAL";
		};
	}

	private static boolean isIntrospection(@Nullable ErrorClassification type) {
		return type != null && type.toString().equals("IntrospectionDisabled");
	}

	private static String explained(GraphQLError error, GraphQLSchema schema) {
		String message = error.getMessage()
			.replace(" with offending token '<EOF>'", ": the document ends too soon")
			.replace("Expected type 'Map' but was", "An object is needed but there was")
			.replace(" Variables for input objects must be an instance of type 'Map'.", "");
		if (error.getErrorType() != ErrorType.ValidationError) {
			return message;
		}
		return schema.getAllTypesAsList()
			.stream()
			.filter(GraphQLEnumType.class::isInstance)
			.map(GraphQLEnumType.class::cast)
			.filter((type) -> message.contains("'" + type.getName() + "'"))
			.findFirst()
			.map((type) -> message + "; allowed are " + values(type))
			.orElse(message);
	}

	private static String values(GraphQLEnumType type) {
		return type.getValues().stream().map(GraphQLEnumValueDefinition::getName).collect(Collectors.joining(", "));
	}

}
