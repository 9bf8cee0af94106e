package io.peergraph.key;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.peergraph.access.Grant;
import io.peergraph.access.KeyKind;
import io.peergraph.api.NameRule;
import org.jspecify.annotations.Nullable;

/**
 * What the claim of a token lets its holder do. A claim that is not understood as a whole
 * lets nobody do anything.
 *
 * @param grant what it may touch
 * @param writes whether it may also change that
 */
record TokenGrant(Grant grant, boolean writes) {

	private static final Set<String> NAMES = Set.of("kind", "workspace", "peer", "session", "writes");

	/**
	 * {@return what it says, empty when that is nothing}
	 * @param claim as it stands in the token
	 */
	static Optional<TokenGrant> read(@Nullable Object claim) {
		if (!(claim instanceof Map<?, ?> said) || !NAMES.containsAll(said.keySet())
				|| !(Objects.requireNonNullElse(said.get("writes"), false) instanceof Boolean writes)) {
			return Optional.empty();
		}
		return Arrays.stream(KeyKind.values())
			.filter((kind) -> kind.name().equals(said.get("kind")))
			.filter((kind) -> names(kind, said))
			.findFirst()
			.map((kind) -> new TokenGrant(grant(kind, said), writes));
	}

	// What would be passed over might be meant to narrow it.
	private static boolean names(KeyKind kind, Map<?, ?> said) {
		return is(kind != KeyKind.OPERATOR, said.get("workspace")) && is(kind == KeyKind.PEER, said.get("peer"))
				&& is(kind == KeyKind.SESSION, said.get("session"));
	}

	private static boolean is(boolean needed, @Nullable Object name) {
		return needed ? name instanceof String text && !text.isBlank() : name == null;
	}

	private static Grant grant(KeyKind kind, Map<?, ?> said) {
		return switch (kind) {
			case OPERATOR -> new Grant.Everything();
			case WORKSPACE -> new Grant.OfWorkspace(name(said, "workspace"));
			case PEER -> new Grant.OfPeer(name(said, "workspace"), name(said, "peer"));
			case SESSION -> new Grant.OfSession(name(said, "workspace"), name(said, "session"));
		};
	}

	private static String name(Map<?, ?> said, String of) {
		return NameRule.normal(String.valueOf(said.get(of)));
	}

}
