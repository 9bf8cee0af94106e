package io.peergraph.api;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request that was refused because of the caller's mistakes; nothing of it was done. In
 * mutations these become {@code userErrors}, elsewhere errors with
 * {@code extensions.code}.
 */
public final class Refused extends RuntimeException {

	private final transient List<UserError> errors;

	/**
	 * Refuses for all these reasons.
	 * @param errors at least one
	 */
	public Refused(List<UserError> errors) {
		super(errors.stream().map(UserError::message).collect(Collectors.joining("; ")));
		this.errors = List.copyOf(errors);
	}

	/**
	 * {@return a refusal for one reason}
	 * @param code stable, for programs
	 * @param message for people
	 * @param field the path to the input that is wrong
	 */
	public static Refused because(Code code, String message, String... field) {
		return new Refused(List.of(new UserError(code, message, List.of(field))));
	}

	/**
	 * {@return why, at least one reason}
	 */
	public List<UserError> errors() {
		return this.errors;
	}

}
