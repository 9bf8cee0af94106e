package io.peergraph.dialectic;

import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.peer.Peer;
import io.peergraph.workspace.Workspace;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DialecticController {

	private final AgentAnswerer answerer;

	private final Enquiries enquiries;

	DialecticController(AgentAnswerer answerer, Enquiries enquiries) {
		this.answerer = answerer;
		this.enquiries = enquiries;
	}

	@SchemaMapping(typeName = "Peer")
	Answer chat(Peer peer, DataFetchingEnvironment environment) {
		return answered(this.enquiries.to(peer, environment), environment);
	}

	@SchemaMapping(typeName = "Workspace", field = "chat")
	Answer chatOfAll(Workspace workspace, DataFetchingEnvironment environment) {
		return answered(this.enquiries.to(workspace, environment), environment);
	}

	private Answer answered(Question question, DataFetchingEnvironment environment) {
		Map<String, Object> schema = environment.getArgument("responseFormat");
		Errand errand = new Errand((schema != null) ? AnswerShape.of(schema) : null, (_) -> {
		});
		Answer answer = this.answerer.answer(question, errand);
		Spending.tell(environment, errand);
		return answer;
	}

}
