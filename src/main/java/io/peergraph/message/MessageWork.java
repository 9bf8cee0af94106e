package io.peergraph.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.peergraph.session.SessionId;
import io.peergraph.work.Extension;
import io.peergraph.work.WorkKey;
import io.peergraph.workspace.Configuration;

/** What there is to do when messages were stored. */
final class MessageWork {

	private MessageWork() {
	}

	static List<Extension> by(List<Message> messages, Configuration configuration) {
		SessionId session = messages.getFirst().session();
		List<Extension> work = new ArrayList<>();
		work.add(extension(WorkKey.embed(session.workspace(), session.name()), messages));
		work.add(extension(WorkKey.interactions(session.workspace(), session.name()), messages));
		if (configuration.summary()) {
			work.add(extension(WorkKey.summarise(session.workspace(), session.name()), messages));
		}
		Map<String, List<Message>> toDerive = messages.stream()
			.filter((message) -> message.isReasonedAbout(configuration))
			.collect(Collectors.groupingBy(Message::author));
		toDerive.forEach((author, theirs) -> work
			.add(extension(WorkKey.derive(session.workspace(), session.name(), author), theirs)));
		return work;
	}

	private static Extension extension(WorkKey key, List<Message> messages) {
		return new Extension(key, messages.getLast().sequence(), messages.stream().mapToInt(Message::tokenCount).sum());
	}

}
