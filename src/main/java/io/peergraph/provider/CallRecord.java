package io.peergraph.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import io.peergraph.model.Reply;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

/** A file with one line of JSON for every call, with its texts only when asked for. */
final class CallRecord {

	private static final Logger log = LoggerFactory.getLogger(CallRecord.class);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int HASH_CHARACTERS = 16;

	private final Path file;

	private final boolean text;

	private final ReentrantLock lock = new ReentrantLock();

	CallRecord(Path file, boolean text) {
		this.file = file;
		this.text = text;
		try {
			append("");
		}
		catch (IOException ex) {
			throw new Misconfigured("peergraph.model.record.file",
					file + " cannot be written (" + ex.getClass().getSimpleName() + ")");
		}
	}

	/**
	 * Adds a line. A full disk keeps nobody from asking.
	 */
	void add(CallMetrics.Call call, Instant now) {
		Map<String, Object> line = new LinkedHashMap<>();
		List<String> prompt = call.messages().stream().map(CallRecord::text).toList();
		Reply reply = call.reply();
		line.put("time", now.toString());
		line.put("role", call.role());
		line.put("model", call.model());
		line.put("prompt", hash(String.join("\n", prompt)));
		line.put("tokensIn", (reply != null) ? reply.tokensIn() : 0);
		line.put("tokensOut", (reply != null) ? reply.tokensOut() : 0);
		line.put("outcome", call.outcome());
		line.put("millis", call.took().toMillis());
		if (this.text) {
			line.put("messages", prompt);
			line.put("reply", (reply != null) ? text(reply.message()) : "");
		}
		try {
			append(JSON.writeValueAsString(line) + "\n");
		}
		catch (IOException ex) {
			log.atWarn().addKeyValue("problem", ex.getClass().getSimpleName()).log("call not recorded");
		}
	}

	private void append(String text) throws IOException {
		this.lock.lock();
		try {
			Files.writeString(this.file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		finally {
			this.lock.unlock();
		}
	}

	private static String text(ChatMessage message) {
		return switch (message) {
			case SystemMessage system -> "system: " + system.text();
			case UserMessage user -> "user: " + (user.hasSingleText() ? user.singleText() : "");
			case AiMessage ai ->
				"model: " + ai.text() + (ai.hasToolExecutionRequests() ? ai.toolExecutionRequests() : "");
			case ToolExecutionResultMessage result -> "tool: " + result.text();
			default -> message.type().name();
		};
	}

	static String hash(String text) {
		return DigestUtils.sha256Hex(text).substring(0, HASH_CHARACTERS);
	}

}
