package io.peergraph.work;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.Principal;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.GlobalId;
import io.peergraph.api.Input;
import io.peergraph.api.Page;
import io.peergraph.api.UserError;
import io.peergraph.workspace.Workspace;
import io.peergraph.workspace.Workspaces;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Dead letters in GraphQL. */
@Controller
class DeadLetterController {

	private static final String TYPE = "DeadLetter";

	private static final int MOST_IDS = 100;

	private final DeadLetters letters;

	private final Queues queues;

	private final Workspaces workspaces;

	DeadLetterController(DeadLetters letters, Queues queues, Workspaces workspaces) {
		this.letters = letters;
		this.queues = queues;
		this.workspaces = workspaces;
	}

	@SchemaMapping(typeName = "Workspace")
	Connection<DeadLetter> deadLetters(Workspace workspace, DataFetchingEnvironment environment) {
		Page page = Page.of(environment);
		Cursor after = page.after();
		List<DeadLetter> found = switch (workspace.view()) {
			case View.Whole whole ->
				this.letters.in(whole.workspace(), (after != null) ? after.key(0) : "", page.limit());
			// They tell of messages that this peer may not have witnessed.
			case View.Witnessed _ -> List.of();
		};
		return page.connect(found, (letter) -> Cursor.of(letter.key()), null);
	}

	@SchemaMapping(typeName = TYPE)
	String id(DeadLetter letter) {
		return new GlobalId(TYPE, View.of(letter.workspace()), letter.key()).encoded();
	}

	@MutationMapping
	Replayed replayDeadLetters(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		String workspace = input.name("workspace");
		View view = Principal.current().view(workspace);
		if (this.workspaces.find(view).isEmpty()) {
			throw input.refuse(Code.NOT_FOUND, "There is no workspace " + workspace, "workspace");
		}
		String session = (input.value("session") != null) ? input.name("session") : null;
		int replayed = this.letters.replay(workspace, session, keys(input, view));
		return new Replayed(replayed, this.queues.status(workspace), List.of());
	}

	private static @Nullable List<String> keys(Input input, View view) {
		List<String> ids = input.value("ids");
		if (ids == null) {
			return null;
		}
		if (ids.size() > MOST_IDS) {
			throw input.refuse(Code.INVALID_VALUE, "ids must be up to " + MOST_IDS, "ids");
		}
		return ids.stream().map((id) -> key(GlobalId.decode(id, input.pathOf("ids")), input, view)).toList();
	}

	private static String key(GlobalId id, Input input, View view) {
		if (!id.type().equals(TYPE) || !id.view().equals(view)) {
			throw input.refuse(Code.INVALID_ID, "ids must be of dead letters of the workspace", "ids");
		}
		return id.key();
	}

	/** The payload of {@code replayDeadLetters}. */
	record Replayed(int replayed, QueueStatus queue, List<UserError> userErrors) {
	}

}
