package io.peergraph.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.work.DeadLetter;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** The messages that dead letters are about, in GraphQL. */
@Controller
class DeadLetterMessages {

	private final Messages messages;

	DeadLetterMessages(Messages messages) {
		this.messages = messages;
	}

	// Only who sees the whole workspace sees dead letters.
	@BatchMapping(typeName = "DeadLetter")
	Map<DeadLetter, Message> message(List<DeadLetter> letters) {
		Map<DeadLetter, Message> found = new HashMap<>();
		letters.stream().collect(Collectors.groupingBy(DeadLetter::workspace)).forEach((workspace, some) -> {
			List<Message> messages = this.messages.numbered(new View.Whole(workspace),
					some.stream().map(DeadLetterMessages::place).distinct().toList());
			some.forEach((letter) -> messages.stream()
				.filter((message) -> message.session().name().equals(letter.session()))
				.filter((message) -> message.sequence() == letter.sequence())
				.forEach((message) -> found.put(letter, message)));
		});
		return found;
	}

	private static Map<String, Object> place(DeadLetter letter) {
		return Map.of("session", letter.session(), "sequence", letter.sequence());
	}

}
