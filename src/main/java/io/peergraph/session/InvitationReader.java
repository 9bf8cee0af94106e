package io.peergraph.session;

import java.util.List;

import io.peergraph.api.Input;

/** Reads how callers want peers to take part. */
public final class InvitationReader {

	private InvitationReader() {
	}

	/**
	 * {@return the members of an input}
	 * @param input with a list {@code members}
	 */
	static List<Invitation> members(Input input) {
		return Input.readAll(input.objects("members"), InvitationReader::read);
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
