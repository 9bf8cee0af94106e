package io.peergraph.dialectic;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.peer.Peer;
import io.peergraph.workspace.Workspace;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Questions and their answers in GraphQL. */
@Controller
class DialecticController {

	private final AnswerRouter answerer;

	private final QuestionReader reader;

	DialecticController(AnswerRouter answerer, QuestionReader reader) {
		this.answerer = answerer;
		this.reader = reader;
	}

	@SchemaMapping(typeName = "Peer")
	Answer chat(Peer peer, DataFetchingEnvironment environment) {
		return answered(this.reader.to(peer, environment), environment);
	}

	@SchemaMapping(typeName = "Workspace", field = "chat")
	Answer chatOfAll(Workspace workspace, DataFetchingEnvironment environment) {
		return answered(this.reader.to(workspace, environment), environment);
	}

	private Answer answered(Question question, DataFetchingEnvironment environment) {
		AnswerRequest request = new AnswerRequest(this.reader.shape(environment), (_) -> {
		});
		Answer answer = this.answerer.answer(question, request);
		UsageExtension.add(environment, request);
		return answer;
	}

}
