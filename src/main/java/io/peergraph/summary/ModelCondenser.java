package io.peergraph.summary;

import java.util.HashSet;
import java.util.List;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.peergraph.model.BudgetSpent;
import io.peergraph.model.Chat;
import io.peergraph.model.ModelRefused;
import io.peergraph.model.ModelUnavailable;
import io.peergraph.model.Reply;
import io.peergraph.model.Tokens;
import io.peergraph.text.Sentences;
import io.peergraph.work.TemporarilyUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a model sum up. A reply that is empty, too long, or goes in circles is refused and
 * asked for again, for fewer words each time; when none is usable the built-in means have
 * to do.
 */
class ModelCondenser implements Condenser {

	private static final Logger log = LoggerFactory.getLogger(ModelCondenser.class);

	private static final int TRIES = 3;

	/** How often a text uses a word, twice over, before it goes in circles. */
	private static final int SAID_AGAIN = 5;

	private final Chat chat;

	private final Tokens tokens;

	private final Condenser builtIn;

	ModelCondenser(Chat chat, Tokens tokens, Condenser builtIn) {
		this.chat = chat;
		this.tokens = tokens;
		this.builtIn = builtIn;
	}

	@Override
	public Condensed condense(SummaryInput input) {
		String user = SummaryPrompt.user(input);
		int most = Math.min(input.mostTokens(), this.tokens.count(user));
		for (int attempt = 0; attempt < TRIES; attempt++) {
			try {
				Reply reply = ask(SummaryPrompt.system(input, most >> attempt), user, 2 * input.mostTokens());
				String text = reply.text().strip();
				if (isUsable(text, input.mostTokens())) {
					return new Condensed(text, reply.by() + " " + SummaryPrompt.hash());
				}
				log.atInfo().addKeyValue("attempt", attempt + 1).log("summary refused");
			}
			catch (ModelRefused ex) {
				log.atInfo()
					.addKeyValue("attempt", attempt + 1)
					.addKeyValue("reason", ex.getMessage())
					.log("no summary");
			}
			catch (BudgetSpent ex) {
				return this.builtIn.condense(input);
			}
			catch (ModelUnavailable ex) {
				throw new TemporarilyUnavailable(ex, ex.pause());
			}
		}
		log.atWarn().addKeyValue("model", this.chat.name()).log("summary by built-in means instead");
		return this.builtIn.condense(input);
	}

	private Reply ask(String system, String user, int most) {
		return this.chat.askOrBlame(ChatRequest.builder()
			.messages(SystemMessage.from(system), UserMessage.from(user))
			.maxOutputTokens(most)
			.build(), this.chat.patience());
	}

	private boolean isUsable(String text, int most) {
		return !text.isEmpty() && this.tokens.count(text) <= most && isVaried(Sentences.of(text), 1)
				&& isVaried(List.of(text.split("\\s+")), SAID_AGAIN);
	}

	private static boolean isVaried(List<String> parts, int times) {
		return new HashSet<>(parts).size() * 2L * times >= parts.size();
	}

}
