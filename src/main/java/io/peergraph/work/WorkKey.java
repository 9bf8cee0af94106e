package io.peergraph.work;

/**
 * Which unit of work. Units are locked in the order of their {@link #text}.
 *
 * @param kind what is to be done
 * @param workspace the name of the workspace
 * @param session the name of the session
 * @param subject the author whose messages are read, empty when it is everybody's
 */
public record WorkKey(WorkKind kind, String workspace, String session, String subject) {

	/**
	 * {@return deriving facts from what that author says in that session}
	 * @param workspace the name of the workspace
	 * @param session the name of the session
	 * @param author the name of the peer
	 */
	public static WorkKey derive(String workspace, String session, String author) {
		return new WorkKey(WorkKind.DERIVE, workspace, session, author);
	}

	/**
	 * {@return embedding the messages of that session}
	 * @param workspace the name of the workspace
	 * @param session the name of the session
	 */
	public static WorkKey embed(String workspace, String session) {
		return new WorkKey(WorkKind.EMBED, workspace, session, "");
	}

	/**
	 * {@return keeping the summaries of that session}
	 * @param workspace the name of the workspace
	 * @param session the name of the session
	 */
	public static WorkKey summarise(String workspace, String session) {
		return new WorkKey(WorkKind.SUMMARISE, workspace, session, "");
	}

	/**
	 * {@return the key as it is stored: names hold no slash, so all units of a workspace
	 * or session share a prefix}
	 */
	public String text() {
		return prefix(this.workspace, this.session) + this.kind + "/" + this.subject;
	}

	static String prefix(String workspace) {
		return workspace + "/";
	}

	static String prefix(String workspace, String session) {
		return prefix(workspace) + session + "/";
	}

}
