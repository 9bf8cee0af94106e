package io.peergraph.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.Refused;

/** Reads how callers want peers to take part. */
public final class InvitationReader {

	private InvitationReader() {
	}

	/**
	 * {@return the members of an input}
	 * @param input with a list {@code members}
	 * @throws Refused also when a peer is to take part in two ways
	 */
	static List<Invitation> members(Input input) {
		Map<String, Invitation> named = new HashMap<>();
		return Input.readAll(input.objects("members"), (member) -> {
			Invitation invitation = read(member);
			Invitation before = named.putIfAbsent(invitation.peer(), invitation);
			if (before != null && !before.equals(invitation)) {
				throw member.refuse(Code.INVALID_VALUE,
						"peer " + invitation.peer() + " is named before, to take part in another way", "peer");
			}
			return invitation;
		});
	}

	/**
	 * {@return how a peer is to take part}
	 * @param input of the type {@code MemberInput}
	 */
	public static Invitation read(Input input) {
		return new Invitation(input.name("peer"), input.has("observeMe"), input.value("observeMe"),
				input.value("observeOthers"));
	}

}
