package io.peergraph.admission;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import io.peergraph.access.Grant;
import io.peergraph.access.KeyKind;
import io.peergraph.access.Principal;
import io.peergraph.api.NameRule;
import org.jspecify.annotations.Nullable;

/**
 * Who may call a root field, as its directive {@code @allow} says.
 *
 * @param to whose keys, beside the operator's
 * @param workspace the path to the argument that names the workspace, empty where an id
 * says it
 * @param as the paths to the arguments that name the peer that acts; the first that is
 * given counts
 * @param session the path to the argument that names the session, empty for none
 */
record Permission(Set<KeyKind> to, String workspace, List<String> as, String session) {

	static final String DIRECTIVE = "allow";

	private static final Permission NONE = new Permission(EnumSet.noneOf(KeyKind.class), "", List.of(), "");

	/**
	 * {@return what a field says; nothing said is the operator's}
	 */
	static Permission of(GraphQLFieldDefinition field) {
		GraphQLAppliedDirective said = field.getAppliedDirective(DIRECTIVE);
		return (said != null) ? new Permission(
				texts(said.getArgument("to").getValue()).map(KeyKind::valueOf).collect(Collectors.toSet()),
				text(said, "workspace"), texts(said.getArgument("as").getValue()).toList(), text(said, "session"))
				: NONE;
	}

	/**
	 * {@return whether somebody may read by the field}
	 * @param caller who asks
	 * @param arguments of the field
	 */
	boolean letsRead(Principal caller, Map<String, Object> arguments) {
		return switch (caller.grant()) {
			case Grant.Nothing _ -> false;
			case Grant.Everything _ -> true;
			case Grant.OfWorkspace _ -> this.to.contains(KeyKind.WORKSPACE);
			case Grant.OfPeer peer -> this.to.contains(KeyKind.PEER)
					&& acting(arguments).allMatch((name) -> peer.speaksFor(NameRule.normal(name)));
			case Grant.OfSession _ -> this.to.contains(KeyKind.SESSION);
		};
	}

	/**
	 * {@return whether somebody may follow something by the field}
	 * @param caller who asks
	 * @param arguments of the field
	 */
	boolean letsFollow(Principal caller, Map<String, Object> arguments) {
		return letsRead(caller, arguments) && (!(caller.grant() instanceof Grant.OfSession own)
				|| (!this.session.isEmpty() && names(this.session, arguments).map(NameRule::normal)
					.toList()
					.equals(List.of(own.session()))));
	}

	/**
	 * {@return whether somebody may write by the field}
	 * @param caller who asks
	 * @param arguments of the field
	 */
	boolean letsWrite(Principal caller, Map<String, Object> arguments) {
		return caller.writes() && letsFollow(caller, arguments) && isWithin(caller.grant(), arguments);
	}

	// A peer that writes says as whom, and whoever writes says where.
	private boolean isWithin(Grant grant, Map<String, Object> arguments) {
		return switch (grant) {
			case Grant.Nothing _ -> false;
			case Grant.Everything _ -> true;
			case Grant.Below below ->
				(this.workspace.isEmpty() || names(this.workspace, arguments).map(NameRule::normal)
					.toList()
					.equals(List.of(below.workspace())))
						&& (!(below instanceof Grant.OfPeer) || acting(arguments).findAny().isPresent());
		};
	}

	private Stream<String> acting(Map<String, Object> arguments) {
		return this.as.stream()
			.map((path) -> names(path, arguments).toList())
			.filter((names) -> !names.isEmpty())
			.findFirst()
			.stream()
			.flatMap(List::stream);
	}

	private static Stream<String> names(String path, Map<String, Object> arguments) {
		Stream<Object> found = Stream.of(arguments);
		for (String name : path.split("\\.", -1)) {
			found = found.map((object) -> (object instanceof Map<?, ?> map) ? map.get(name) : null)
				.filter(Objects::nonNull)
				.flatMap((value) -> (value instanceof Collection<?> list) ? list.stream() : Stream.of(value));
		}
		return found.map(Object::toString);
	}

	private static String text(GraphQLAppliedDirective said, String argument) {
		String value = said.getArgument(argument).getValue();
		return (value != null) ? value : "";
	}

	private static Stream<String> texts(@Nullable Object list) {
		return (list instanceof Collection<?> values) ? values.stream().map(String::valueOf) : Stream.empty();
	}

}
