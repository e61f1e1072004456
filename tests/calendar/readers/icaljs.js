// What ical.js reads in .ics files: `node icaljs.js FIRST AFTER FILE…` prints {file: [[start, end, uid, isCancelled]]}.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const CHINA_SECONDS = 8 * 60 * 60;

/**
 * Say a time as people in China do.
 *
 * @param {ICAL.Time} time
 */
function spelled(time) {
	const local = time.clone();
	if (time.zone === ICAL.Timezone.utcTimezone) local.adjust(0, 0, 0, CHINA_SECONDS);
	return local.toString().replace("Z", "");
}

/**
 * @param {ICAL.Event} event
 * @param {{first: ICAL.Time, after: ICAL.Time}} days
 */
function* times(event, days) {
	if (!event.isRecurring()) {
		yield { item: event, startDate: event.startDate, endDate: event.endDate };
		return;
	}
	const iterator = event.iterator();
	for (let next = iterator.next(); next && next.compare(days.after) < 0; next = iterator.next()) {
		yield event.getOccurrenceDetails(next);
	}
}

/**
 * @param {string} text
 * @param {{first: ICAL.Time, after: ICAL.Time}} days
 */
function read(text, days) {
	const calendar = new ICAL.Component(ICAL.parse(text));
	const all = calendar.getAllSubcomponents("vevent");
	const masters = all.filter((component) => !component.hasProperty("recurrence-id"));
	const rows = [];
	for (const master of masters) {
		const uid = master.getFirstPropertyValue("uid");
		const exceptions = all.filter(
			(other) => other.hasProperty("recurrence-id") && other.getFirstPropertyValue("uid") === uid,
		);
		for (const { item, startDate, endDate } of times(new ICAL.Event(master, { exceptions }), days)) {
			if (startDate.compare(days.after) < 0 && endDate.compare(days.first) > 0) {
				const isCancelled = item.component.getFirstPropertyValue("status") === "CANCELLED";
				rows.push([spelled(startDate), spelled(endDate), uid, isCancelled]);
			}
		}
	}
	return rows.sort();
}

const [first, after, ...files] = process.argv.slice(2);
const days = { first: ICAL.Time.fromDateString(first), after: ICAL.Time.fromDateString(after) };
process.stdout.write(
	JSON.stringify(Object.fromEntries(files.map((file) => [file, read(readFileSync(file, "utf8"), days)]))),
);
