package io.peergraph.edge;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import graphql.GraphQLError;
import io.peergraph.api.Code;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What goes wrong beside GraphQL, as {@code application/problem+json} with the codes and
 * words of GraphQL.
 */
@RestControllerAdvice(annotations = RestController.class)
class HttpProblems {

	private static final String CODE = "code";

	@ExceptionHandler
	ProblemDetail problem(Exception thrown, HttpServletResponse response) throws Exception {
		// What was sent in part is broken off, so that nobody takes it for the whole.
		if (response.isCommitted()) {
			throw thrown;
		}
		response.reset();
		GraphQLError error = ErrorResolver.errors(thrown, "http", GraphQLError::newError).getFirst();
		Map<String, Object> told = new LinkedHashMap<>(error.getExtensions());
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(String.valueOf(told.get(CODE))),
				error.getMessage());
		problem.setProperties(told);
		return problem;
	}

	// Who reads the answer went away, so there is nobody to tell.
	@ExceptionHandler
	void gone(IOException thrown) {
	}

	private static HttpStatus status(String code) {
		return code.equals("INTERNAL") ? HttpStatus.INTERNAL_SERVER_ERROR : status(Code.valueOf(code));
	}

	private static HttpStatus status(Code code) {
		return switch (code) {
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
			case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
			case IDEMPOTENCY_CONFLICT, BEING_DELETED -> HttpStatus.CONFLICT;
			case UNAVAILABLE, BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
			case TIMED_OUT -> HttpStatus.GATEWAY_TIMEOUT;
			case MODEL_FAILED -> HttpStatus.BAD_GATEWAY;
			case REQUIRED, INVALID_NAME, INVALID_VALUE, TOO_LONG, TOO_MANY, TOO_FEW, INVALID_METADATA,
					INVALID_CONFIGURATION, INVALID_FILTER, INVALID_CURSOR, INVALID_ID ->
				HttpStatus.BAD_REQUEST;
		};
	}

}
