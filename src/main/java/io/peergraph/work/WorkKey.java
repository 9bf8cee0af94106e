package io.peergraph.work;

import org.jspecify.annotations.Nullable;

/**
 * Which unit of work. Units are locked in the order of their {@link #text}.
 *
 * @param kind what is to be done
 * @param workspace the name of the workspace
 * @param session the name of the session, empty for work that belongs to none
 * @param subject the author whose messages are read, the model for which is embedded
 * anew, the peer that comes to know, or the one whose ties are kept; empty for none of
 * these
 * @param replayed the sequence of the one message that was set aside and has its turn
 * again, null for the unit that goes through the whole log
 */
public record WorkKey(WorkKind kind, String workspace, String session, String subject, @Nullable Long replayed) {

	/**
	 * {@return deriving facts from what that author says in that session}
	 * @param workspace the name of the workspace
	 * @param session the name of the session
	 * @param author the name of the peer
	 */
	public static WorkKey derive(String workspace, String session, String author) {
		return new WorkKey(WorkKind.DERIVE, workspace, session, author, null);
	}

	/**
	 * {@return embedding the messages of that session}
	 * @param workspace the name of the workspace
	 * @param session the name of the session
	 */
	public static WorkKey embed(String workspace, String session) {
		return new WorkKey(WorkKind.EMBED, workspace, session, "", null);
	}

	/**
	 * {@return embedding the messages of that session once more}
	 * @param workspace the name of the workspace
	 * @param session the name of the session
	 * @param subject for which model
	 */
	public static WorkKey embed(String workspace, String session, String subject) {
		return new WorkKey(WorkKind.EMBED, workspace, session, subject, null);
	}

	/**
	 * {@return embedding the facts of that workspace, which belong to no session}
	 * @param workspace the name of the workspace
	 * @param subject for which model
	 */
	public static WorkKey embedFacts(String workspace, String subject) {
		return new WorkKey(WorkKind.EMBED_FACTS, workspace, "", subject, null);
	}

	/**
	 * {@return keeping the summaries of that session}
	 * @param workspace the name of the workspace
	 * @param session the name of the session
	 */
	public static WorkKey summarise(String workspace, String session) {
		return new WorkKey(WorkKind.SUMMARISE, workspace, session, "", null);
	}

	/**
	 * {@return letting a peer hold what follows from what it witnessed in that session}
	 * @param workspace the name of the workspace
	 * @param session the name of the session
	 * @param observer the name of the peer
	 */
	public static WorkKey backfill(String workspace, String session, String observer) {
		return new WorkKey(WorkKind.BACKFILL, workspace, session, observer, null);
	}

	/**
	 * {@return keeping the relationships that say how a peer stands to others}
	 * @param workspace the name of the workspace
	 * @param peer the name of the peer
	 */
	public static WorkKey ties(String workspace, String peer) {
		return new WorkKey(WorkKind.TIES, workspace, "", peer, null);
	}

	/**
	 * {@return noticing who spoke in that session}
	 * @param workspace the name of the workspace
	 * @param session the name of the session
	 */
	public static WorkKey interactions(String workspace, String session) {
		return new WorkKey(WorkKind.INTERACTIONS, workspace, session, "", null);
	}

	/**
	 * {@return keeping the relationships that say with whom a peer speaks}
	 * @param workspace the name of the workspace
	 * @param peer the name of the peer
	 */
	public static WorkKey interactionsOf(String workspace, String peer) {
		return new WorkKey(WorkKind.INTERACTIONS, workspace, "", peer, null);
	}

	/**
	 * {@return measuring the network of that workspace}
	 * @param workspace the name of the workspace
	 */
	public static WorkKey measures(String workspace) {
		return new WorkKey(WorkKind.MEASURES, workspace, "", "", null);
	}

	/**
	 * {@return taking away what is left of that workspace, which was deleted}
	 * @param workspace the name that it had
	 */
	public static WorkKey purge(String workspace) {
		return new WorkKey(WorkKind.PURGE, workspace, "", "", null);
	}

	/**
	 * {@return the key as it is stored: names hold no slash, so all units of a workspace
	 * or session share a prefix}
	 */
	public String text() {
		String whole = prefix(this.workspace, this.session) + this.kind + "/" + this.subject;
		return (this.replayed != null) ? whole + "/" + this.replayed : whole;
	}

	WorkKey replay(long sequence) {
		return new WorkKey(this.kind, this.workspace, this.session, this.subject, sequence);
	}

	static String prefix(String workspace) {
		return workspace + "/";
	}

	static String prefix(String workspace, String session) {
		return prefix(workspace) + session + "/";
	}

}
