package io.peergraph.model;

import java.time.Duration;
import java.util.function.Consumer;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;

/**
 * A chat model of a provider, with its time-out, its retries and its fallback. Blocks the
 * thread that asks; to interrupt that thread ends the call. No transaction may be open.
 */
public interface Chat {

	/**
	 * {@return the provider and the model, such as {@code openai/gpt-5.4-mini}}
	 */
	String name();

	/**
	 * {@return the reply to a request} Retries what may pass, then asks the fallback.
	 * @param request with messages, and tools or a response format if need be
	 * @param within the time for all of it
	 * @throws ModelUnavailable when nobody can answer at the moment
	 * @throws ModelRefused when this request will not be answered, now or later
	 */
	Reply ask(ChatRequest request, Duration within);

	/**
	 * {@return the reply to a request, once all of it has come} A broken stream is begun
	 * again as long as no text was given out.
	 * @param request with messages, and tools or a response format if need be
	 * @param within the time for all of it
	 * @param text takes each piece of the text as it comes, on the thread that asks
	 * @throws ModelUnavailable when nobody can answer at the moment, or the stream broke
	 * @throws ModelRefused when this request will not be answered, now or later
	 */
	Reply stream(ChatRequest request, Duration within, Consumer<String> text);

	/**
	 * {@return the reply to a request that may itself be what the provider fails at}
	 * Where it may be, something harmless is asked: if that is answered, the request is
	 * to blame, and to ask it again is unlikely to help.
	 * @param request with messages, and a response format if need be
	 * @param within the time for all of it
	 * @throws ModelUnavailable when nobody can answer at the moment
	 * @throws ModelRefused when this request will not be answered, now or later
	 */
	default Reply askOrBlame(ChatRequest request, Duration within) {
		try {
			return ask(request, within);
		}
		catch (ModelUnavailable ex) {
			if (ex.isMaybeOurs() && answers()) {
				throw new ModelRefused(ex.getMessage() + ", while it answers others", null);
			}
			throw ex;
		}
	}

	private boolean answers() {
		try {
			ask("Reply with one word.", "Hello.");
			return true;
		}
		catch (ModelRefused ex) {
			return true;
		}
		catch (ModelUnavailable | BudgetSpent ex) {
			return false;
		}
	}

	/**
	 * {@return the longest time that a question may take in all, with its retries and its
	 * fallback, as configured}
	 */
	Duration patience();

	/**
	 * {@return how many tokens a reply may have where the request does not say it}
	 */
	default int longestReply() {
		return 8192;
	}

	/**
	 * {@return the reply to a question}
	 * @param system what the model is to do
	 * @param user what it is to do it with
	 */
	default Reply ask(String system, String user) {
		return ask(ChatRequest.builder().messages(SystemMessage.from(system), UserMessage.from(user)).build(),
				patience());
	}

}
