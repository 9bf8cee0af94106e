package io.peergraph.deletion;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.stream.Streams;
import io.peergraph.work.WorkKey;
import io.peergraph.work.WorkUnits;
import io.peergraph.workspace.WorkspaceRemoved;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes workspaces. All that somebody can look for goes at once, whatever the size of
 * the workspace: itself, its sessions, its peers, and its work, so that nobody who is at
 * it can write what came of it. What was said and known is reached from there only; a
 * part of it goes at once too, and the rest as work of the ledger.
 */
@Component
class WorkspaceRemoval {

	private static final CypherFile REMOVE = CypherFile.named("deletion/remove-workspace");

	private static final CypherFile HIDE_SESSIONS = CypherFile.named("deletion/hide-sessions");

	private static final CypherFile HIDE_PEERS = CypherFile.named("deletion/hide-peers");

	private static final CypherFile KEEP_NAME = CypherFile.named("deletion/keep-name");

	private final Neo4jClient client;

	private final WorkUnits work;

	private final WorkspacePurge purge;

	private final Streams streams;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WorkspaceRemoval(Neo4jClient client, WorkUnits work, WorkspacePurge purge, Streams streams,
			ApplicationEventPublisher events, Clock clock) {
		this.client = client;
		this.work = work;
		this.purge = purge;
		this.streams = streams;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * {@return whether there was a workspace of that name}
	 * @param workspace its name
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean remove(String workspace) {
		// Whoever makes a session or a peer in it has a hold on its node until it
		// commits, so all of them are found afterwards.
		if (this.client.query(REMOVE).bind(workspace).to("workspace").run().counters().nodesDeleted() == 0) {
			return false;
		}
		hide(HIDE_SESSIONS, workspace);
		this.work.forget(workspace);
		hide(HIDE_PEERS, workspace);
		this.events.publishEvent(new WorkspaceRemoved(workspace));
		this.streams.ringAfterCommit(DeletionJournal.log(workspace));
		if (!this.purge.takeAway(workspace)) {
			this.client.query(KEEP_NAME)
				.bindAll(Map.of("workspace", workspace, "now", this.clock.instant().atZone(ZoneOffset.UTC)))
				.run();
			this.work.once(WorkKey.purge(workspace));
		}
		return true;
	}

	private void hide(CypherFile statement, String workspace) {
		this.client.query(statement)
			.bindAll(Map.of("workspace", workspace, "hidden", WorkspacePurge.hidden(workspace)))
			.run();
	}

}
