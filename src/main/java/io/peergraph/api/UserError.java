package io.peergraph.api;

import java.util.List;

/**
 * A mistake of the caller.
 *
 * @param code stable, for programs
 * @param message for people: names the field and the rule
 * @param field the path to the input that is wrong, for example
 * {@code ["messages", "56", "content"]}; empty when there is none
 */
public record UserError(Code code, String message, List<String> field) {
}
