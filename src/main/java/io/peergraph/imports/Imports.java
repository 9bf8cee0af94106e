package io.peergraph.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.LongConsumer;

import io.peergraph.api.Refused;
import io.peergraph.message.Appended;
import io.peergraph.message.MessageLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Stores conversations that were written down as one JSON object a line:
 * {@code workspace}, {@code session}, {@code peer} and {@code content}, and if wanted
 * {@code createdAt}, {@code metadata}, {@code reasoning}, {@code members} (names or
 * {@code MemberInput}s) and {@code idempotencyKey}.
 * <p>
 * What is guaranteed:
 * <ul>
 * <li>A line is stored once, however often it is imported, also when an import was killed
 * or runs twice at the same time, and when the file meanwhile got further lines or had
 * bad ones mended. The same line is one that says the same in all fields of its message;
 * a file that says the same n times in a session has it n times. Whoever means another
 * message with the same words and no {@code createdAt} in another file gives it an
 * {@code idempotencyKey}, which then alone names the message in its session. It is the
 * same as that of {@code addMessages}.
 * <li>The messages of a session have the order of the file. They come after those that
 * are there.
 * <li>Every line is as if it were a call of its own: its author and its members take part
 * from it on, not from an earlier one. A line that was stored before changes nothing.
 * <li>A message that was deleted is not brought back.
 * </ul>
 */
@Component
public class Imports {

	private static final Logger log = LoggerFactory.getLogger(Imports.class);

	private final MessageLog messages;

	Imports(MessageLog messages) {
		this.messages = messages;
	}

	/**
	 * {@return what came of it} A line that breaks a rule is logged and passed over.
	 * @param lines one message each; empty ones are passed over
	 * @param progress is told now and then how many lines are done with
	 * @throws IOException when the lines cannot be read
	 */
	public Imported read(BufferedReader lines, LongConsumer progress) throws IOException {
		ImportCounts counts = new ImportCounts();
		try (KeyedExecutor<MessageBatch> executor = new KeyedExecutor<>(MessageBatch::session, (batch) -> {
			store(batch, counts);
			progress.accept(counts.done());
		})) {
			MessageBatches batches = new MessageBatches(executor::put);
			long number = 0;
			for (String text = lines.readLine(); text != null; text = lines.readLine()) {
				number++;
				add(number, text, batches, counts);
			}
			batches.finish();
			executor.finish();
		}
		return counts.sum();
	}

	private static void add(long number, String text, MessageBatches batches, ImportCounts counts) {
		String line = (number == 1 && text.startsWith("\uFEFF")) ? text.substring(1) : text;
		if (line.isBlank()) {
			return;
		}
		ImportLine read;
		try {
			read = LineReader.read(number, line);
		}
		catch (Refused ex) {
			bad(number, String.valueOf(ex.getMessage()), counts);
			return;
		}
		batches.add(read);
	}

	private void store(MessageBatch batch, ImportCounts counts) {
		Appended appended = this.messages.appendMissing(batch.session(), batch.messages());
		appended.conflicting()
			.forEach((index) -> bad(batch.lineOf(index), "idempotencyKey was used in this session for another message",
					counts));
		counts.stored(batch, appended);
	}

	private static void bad(long number, String rule, ImportCounts counts) {
		counts.bad();
		log.atWarn().addKeyValue("line", number).addKeyValue("rule", rule).log("line not imported");
	}

}
