package io.peergraph.error;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.api.UserError;

import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** The caller's mistakes behind an exception. */
public final class UserErrors {

	private UserErrors() {
	}

	/**
	 * {@return what the caller did wrong; empty when it is not the caller's fault}
	 * @param thrown by a controller, or while its arguments were bound
	 */
	public static Optional<List<UserError>> behind(Throwable thrown) {
		return causes(thrown).flatMap((cause) -> switch (cause) {
			case Refused refused -> Stream.of(refused.errors());
			case BindException binding -> Stream.of(errors(binding));
			default -> Stream.empty();
		}).findFirst();
	}

	/**
	 * {@return the exception and what caused it, outermost first}
	 * @param thrown any exception
	 */
	public static Stream<Throwable> causes(Throwable thrown) {
		return Stream.iterate(thrown, (cause) -> cause != null, Throwable::getCause);
	}

	private static List<UserError> errors(BindingResult binding) {
		return binding.getFieldErrors().stream().map(UserErrors::error).toList();
	}

	private static UserError error(FieldError error) {
		List<String> path = Arrays.stream(error.getField().split("[.\\[\\]$]+"))
			.filter((part) -> !part.isEmpty() && !part.equals("input"))
			.toList();
		return new UserError(Code.INVALID_VALUE,
				path.isEmpty() ? "The input cannot be understood" : String.join(".", path) + " cannot be understood",
				path);
	}

}
