<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(без назви)</translation>
    </message>
    <message>
        <source>(the whole row)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1  Which record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1  Which source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 January of the current year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 January of the previous year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 740.8 (ACA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 740.8 (ACA), United Arab Emirates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 740.8 (NAC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 740.8 (NAC, without notice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 742.6(a)(6)(iii)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 742.6(a)(6)(iii)(A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 742.6(a)(6)(iii), United Arab Emirates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 742.6(a)(6), Macau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 742.6(a)(6), October 2022</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 744.23(a)(3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 746 and 742 (embargoed destinations)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 746.8 (Belarus)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 746.8 (Russia)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2  What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2025 or 2025-04</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3  How good it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup that lies elsewhere, or of a workspace that was renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chip by a maker outside the United States falls under these rules only through the foreign direct product rule, that is when it was made with United States technology or tools; this answer takes that as given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chip that is not designed or marketed for data centres and stays below this total processing performance is outside 3A090.a and 3A090.b.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A data-centre site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day, month, year or span, such as 2025-04 or 2024/2025</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A developer, cloud, chip designer, foundry, operator, reseller or authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document that facts are drawn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file beside this workspace makes it unsafe to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fingerprint of what it showed when captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firm held to {limit} percent or more by listed parties counts as listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A law, rule, letter, listing, guidance, proposal, enforcement act or deal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A licence is needed by letter: {why}.</source>
        <translation>Ліцензія потрібна за листом: {why}.</translation>
    </message>
    <message>
        <source>A licence is needed for {country}, but not for such a recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A licence may be needed by letter: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A month a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note needs some words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A party is on the Entity List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A party is on the Entity List. The use itself is not an export, but any item, software or technology sent along needs a licence, and dealing with it is a warning sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quarter a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record that is deleted is kept here, and can be brought back with its links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A released AI model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved view needs a name. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A security assessment is needed: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source states the cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A standard contract or a certification is needed: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A story told over the live views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supplier or host that knows the computing power trains models for weapons of mass destruction or military intelligence of a party headquartered in Country Group D:5 or Macau needs a licence; otherwise the policy statement of 13 May 2025 asks it to follow up warning signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value on the record card is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workload or capacity that moved, or notably did not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACA names Country Groups D:1 and D:4, which the United Arab Emirates left on 10 July 2026; the sources at hand do not say what replaced it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI diffusion rule, 15 CFR 742.6(a)(6)(iii)(A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI model</source>
        <translation>Модель ШІ</translation>
    </message>
    <message>
        <source>AI models</source>
        <translation>Моделі ШІ</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Про програму</translation>
    </message>
    <message>
        <source>About Chipline</source>
        <translation>Про Chipline</translation>
    </message>
    <message>
        <source>About the coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About what is below the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add: {kind}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affiliates (50 percent) rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afghanistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After “{restriction}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Albania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {records} in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>American Samoa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angola</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anguilla</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced, not in force yet on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced, with no day on which it takes effect, as of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window of yours on this computer (process {process}) has had this workspace open since {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antigua and Barbuda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications for 3A090.a to Macau or Country Group D:5 are read with a presumption of denial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications for end users headquartered in the United States or in Country Groups A:5 or A:6 were read case by case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications for firms headquartered in Macau or Country Group D:5 are likely to be denied wherever the firm is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications for firms headquartered in Macau or Country Group D:5 are read with a presumption of denial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications to Country Groups D:1 and D:4 for firms that are not headquartered in Macau or D:5 are read with a presumption of approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications were read with a presumption of denial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As BIS has read the rules, letting someone use a chip remotely does not export the chip; the hardware stays with its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Australia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Austria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIS can answer a NAC notice by asking for a licence after all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIS confirmed that the licence requirement for firms headquartered in Country Group D:5 or Macau holds at every destination, although the AI diffusion rule is not enforced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bahamas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barbados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before it: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bermuda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bhutan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bona fide operators of data centres need not stop using, storing, servicing or disposing of advanced chips they already have, until further notice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bonaire, Sint Eustatius and Saba</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bosnia and Herzegovina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bouvet Island</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back {kind} “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>British Indian Ocean Territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand: {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By law: {outcome}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called “{name}” on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can’t: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change filter: {filter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed in the other window: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since: this change made it “{made}”, now it is “{now}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes {records}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chipline is under the MIT licence. It uses Qt {version} under the LGPL version 3: its libraries are separate files that you may replace. Icons: Lucide (ISC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the timeline shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {number}, {sample}, fills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {records} with headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {records} with headers, the first only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy “{slug}”, its short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since last verified:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the {kind} “{title}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {records}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted along with it: {records}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted along with them: {records}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted by: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted, since they would then stand twice: {records}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletes {records}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents and pictures ({suffixes});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECCN class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit “{field}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events in these days: {shown} of {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter “{field}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of “{field}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the columns of the data set were read, as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported or pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information {grade}: {meaning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes back with {records}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had &lt;b&gt;{ratio} times&lt;/b&gt; that of the best Chinese one, &lt;b&gt;{chip}&lt;/b&gt; ({figure}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had &lt;b&gt;{ratio} times&lt;/b&gt; the figure of the best that China could buy without a licence, &lt;b&gt;{chip}&lt;/b&gt; ({figure}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would point at “{target}”, which is gone; now it is “{now}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its power is given as of {later}, before it was announced ({earlier}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the PDF, web page, picture or text here, so that it can’t get lost. Drop a file onto this card, or choose one of up to {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as aliases: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as tags: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys in the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane {lane}, {count} in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences: {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links from causes to effects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on {when} ({age}), checked and found sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks for evidence: {marks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median: {median} days, half of them after {lower} to {upper} days. Responses: {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median: {median} days. Responses: {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory {bandwidth} GB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend: {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged {records} into “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Chinese chip with this figure was out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No faults found, {checked}</source>
        <comment>As in: No faults found, checked 6 records at 14:05</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer in force on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer named in: {records}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record points at this source yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {grouping}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {kinds} contain “{typed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {kinds} yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {kind} passes these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not announced yet on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applied here: {filters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not begun yet on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not installed yet on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: {figures}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the list ({note})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not open yet on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not released yet on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {caveat}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here looks as if it stood twice. Pairs that were marked as different stay so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known that China could have bought without a licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day} the best chip sold anywhere was &lt;b&gt;{chip}&lt;/b&gt; ({figure}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day}: {kinds} – {answers}</source>
        <comment>As in: On 28 Nov 2026: 12 chips, 3 clusters – Licence required 9 · Warning 6</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only followed within {n} day</source>
        <comment>Only followed within {n} days</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Only “{field}: {value}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only “{record}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading only: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened in a window of its own: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}: part {column} of {columns} across, {row} of {rows} down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste rows into {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possibly {standing}</source>
        <comment>As in: Possibly in force on 1 May</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that point at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records whose names, aliases, places and dates are alike appear here, to be compared and merged, or marked as different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: {step}</source>
        <translation>Повторено: {step}</translation>
    </message>
    <message>
        <source>Released by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove filter: {filter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {record}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {step}</source>
        <translation>Збережено: {step}</translation>
    </message>
    <message>
        <source>Scroll the lanes of group {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what was {standing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {number} more of {left}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in Chipline went wrong: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source {grade}: {meaning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources ({count}), continued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staying on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story of {firm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPP {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back {step}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back on {when} by {who}, as change {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back change {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back part of change {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check looks for broken references, dates and figures that can’t be, circular ownership, links that stand twice, and values missing for calculated figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {number} are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new {kind} does not pass the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The note</source>
        <comment>The {n} notes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The record {why}.</source>
        <comment>As in: The record was changed since.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The short name “{slug}” stands twice in the starter tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The starter facts hold as of {day} (gathered {gathered}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has no program that opens “{address}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {number} most frequent values</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The {n} day before</source>
        <comment>The {n} days before</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This value since {when}, by {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {kind} was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput not known:
{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To China: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone on {when} by {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Скасовано: {step}</translation>
    </message>
    <message>
        <source>Waiting for review: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What followed, and how soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stood there before is kept among the backups: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the last slide says, such as contacts and terms of use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the step is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When: {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between {first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data centre of {firm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>derived from {chip}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effective {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formerly {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grid connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its bytes are not in the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its bytes are not those that were kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its size is not that of its bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move of {workloads}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no earlier than {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no later than {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the Entity List since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of {firm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reliability {grade}: {meaning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several, separated by ;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerators installed in one place, or stockpiled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1st half of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1st quarter of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1st third of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2nd half of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2nd quarter of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2nd third of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3rd quarter of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3rd third of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4th quarter of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup of “{path}” could not be made in “{folder}”: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy is at {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of “{name}” is brought up to date: {share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of “{path}” could not be made: {why}. Copy the file by hand, without the journal beside it, and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new record needs: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workspace can’t be copied onto itself. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workspace can’t be restored from itself. Choose a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI model of {firms}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Add a citation for this field…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a citation…</source>
        <translation>Додати посилання на джерело…</translation>
    </message>
    <message>
        <source>Add a record to the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a restriction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add citation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add in {field} of {records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add its source (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the link “not the same as”, so that they are not offered again (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administration, rule regime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrations and rule regimes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admiralty code: 1 confirmed … 5 improbable, 6 cannot be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admiralty code: A completely reliable … E unreliable, F cannot be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aggregate bidirectional transfer rate, without memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes are saved</source>
        <translation>Усі зміни збережено</translation>
    </message>
    <message>
        <source>All history of this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All logic dies on a non-planar process, without HBM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them, with what each holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Увесь час</translation>
    </message>
    <message>
        <source>All years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alleged</source>
        <translation>Стверджується</translation>
    </message>
    <message>
        <source>An EDTF date: 2025, 2025-04, 2025-04-09, 2025-04~ (about), 2024/2025 (between).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An accelerator as it is sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An analyst&apos;s model of published rules, not legal advice.</source>
        <translation>Аналітична модель опублікованих правил, а не юридична консультація.</translation>
    </message>
    <message>
        <source>An offline explorer of AI-chip export restrictions and of the AI compute that moves because of them. An analyst’s model, not legal advice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced, effective, ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program had changed this workspace’s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has changed this workspace’s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has put back a log that does not belong to this workspace as it is. It was set aside; nothing is lacking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window has this workspace open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers and frontier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow: no end known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Станом на</translation>
    </message>
    <message>
        <source>As of today</source>
        <translation>Станом на сьогодні</translation>
    </message>
    <message>
        <source>As the document dates itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As-of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As-of day on the scale of all events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the controls about this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one citation contradicts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIS presumes that Chinese chips meeting 3A090 were made in violation of the United States export rules; using, selling, moving or servicing them without authorisation risks a violation of General Prohibition 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Зробити резервну копію</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a new format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before bulk work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before it was announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Брифінг</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>Брифінги</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By numbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cabo Verde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати дію</translation>
    </message>
    <message>
        <source>Can’t be right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case-by-case review is not open to this chip: {comparisons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caveats</source>
        <translation>Застереження</translation>
    </message>
    <message>
        <source>Cayman Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certification has had measures of its own since 1 January 2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a field of several records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a field of several records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a field of several…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a threshold or a date, and compare with the law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change before or after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {fields} of {records}</source>
        <translation>Змінено: {fields}, {records}</translation>
    </message>
    <message>
        <source>Changed in bulk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the workspace</source>
        <translation>Перевірити робочий простір</translation>
    </message>
    <message>
        <source>Check this workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China</source>
        <translation>Китай</translation>
    </message>
    <message>
        <source>China or Hong Kong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China, Hong Kong or Macau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China, Hong Kong or Russia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Чип</translation>
    </message>
    <message>
        <source>Chip before or after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chip plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chip vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chipline closes as soon as it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chipline makes one soon after a workspace is opened, before bulk work and every ten minutes while you work. If the workspace was renamed or moved, its backups lie in the folder that was named for it: choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chipline workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips</source>
        <translation>Чипи</translation>
    </message>
    <message>
        <source>Chips against controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips as reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips derived from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips it sells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips or site in the source’s words where they are in dispute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips with a release and throughput draw the lines here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips with throughput and die area appear here. Add some in the table of chips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a change to see what it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a chip, or give a TPP, and a destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose among the backups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another record, or empty the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least two records to merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the field that the citation speaks of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the firm that has no parent itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the record at the other end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the value for the merged record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Посилання</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Посилання</translation>
    </message>
    <message>
        <source>Citations of a field that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite for “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite for “{name}” for {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite “{name}” for {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cited by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Зняти всі фільтри</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear in {field} of {records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear its filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear {field} of {records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click one in any view, or press Ctrl+K and type its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to open the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Close or open the lane of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Кластер</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Кластери</translation>
    </message>
    <message>
        <source>Clusters it owns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters made of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cocos (Keeling) Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns and order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare records…</source>
        <translation>Порівняти записи…</translation>
    </message>
    <message>
        <source>Compare two days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two days…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing it with the workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing names, places and dates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completely reliable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Підтверджено</translation>
    </message>
    <message>
        <source>Confirmed by other sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continued use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continued use is not an export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Контроль</translation>
    </message>
    <message>
        <source>Cook Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied as a table: {n} line</source>
        <comment>Copied as a table: {n} lines</comment>
        <translation>
            <numerusform>Скопійовано як таблицю: {n} рядок</numerusform>
            <numerusform>Скопійовано як таблицю: {n} рядки</numerusform>
            <numerusform>Скопійовано як таблицю: {n} рядків</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy kept on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of a source kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of a source removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows with headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the card as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the rows that can’t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows with headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what was measured, or what the selection is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>Копіювати із заголовками</translation>
    </message>
    <message>
        <source>Correct one of the two dates, with a source for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the date, or choose another trigger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the day of publication, or that of the look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the day of publication, or verify the citation anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the power of the tenancy or that of the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries, the European Union or the Wassenaar Arrangement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Країна</translation>
    </message>
    <message>
        <source>Country Group D:5 or Macau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country Group {groups}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country Groups D:1, D:4 or D:5 without A:5 and A:6, or Macau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country groups and other texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country it left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create {kind} “{name}”</source>
        <translation>Створено запис «{name}» ({kind})</translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credibility of what it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical infrastructure operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Côte d&apos;Ivoire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DR Congo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Темна тема</translation>
    </message>
    <message>
        <source>Data collected abroad and only processed in China is exempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data without personal information that is not important data may leave freely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data-centre chips only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Delete one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete record…</source>
        <translation>Видалити запис…</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected records</source>
        <translation>Видалити вибрані записи</translation>
    </message>
    <message>
        <source>Delete this citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {kind} “{name}”</source>
        <translation>Видалено запис «{name}» ({kind})</translation>
    </message>
    <message>
        <source>Delete {records}</source>
        <translation>Видалено: {records}</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied or disputed</source>
        <translation>Заперечено або спірно</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense throughput at 16 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense throughput at 4 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense throughput at 6 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense throughput at 8 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derived from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Designed for China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Designed or marketed for data centres (3A090, Note 2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination and headquarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Developers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not move</source>
        <translation>Не перемістилося</translation>
    </message>
    <message>
        <source>Die area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Die area estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dominica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a bar or one of its ends, or press Ctrl+← and Ctrl+→; double-click makes a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a header to move its column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублювати</translation>
    </message>
    <message>
        <source>Duplicate record</source>
        <translation>Дублювати запис</translation>
    </message>
    <message>
        <source>Duplicate this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate {kind} “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates were not looked for yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECCN 3A090 as first written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECCN 3A090.a and .b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECCN paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each column fills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each with from and to in brackets, such as GDS International (../2025-01).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Правка</translation>
    </message>
    <message>
        <source>Edit dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit dates in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the link itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit this cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit this citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing dates is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing dates is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective day of its first entry, 15 CFR 744 Supp. 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty this field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty when it is its own ultimate parent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended before it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a value that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the card, Space or Esc closes this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter saves, Esc leaves it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the other half, or empty both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the value, with a source, where one is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entity List citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entity List since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entity List, 15 CFR 744.11 and 744.16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>European Union</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event before</source>
        <translation>Попередня подія</translation>
    </message>
    <message>
        <source>Event before (Ctrl+,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event before or after, in its lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event by event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change is looked through once; a long history takes some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change that was acknowledged is saved. The report names no record of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every edit, undo and import is listed here, with who made it and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every fact has a citation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every fact that is supported has a citation of at least C and 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every lane in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything shown now. Select a restriction to see what followed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything until then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Винятки</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt by volume: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Експорт…</translation>
    </message>
    <message>
        <source>External ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FP16/BF16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FP4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FP6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FP8/INT8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>Об’єкти</translation>
    </message>
    <message>
        <source>Facilities it operates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facilities it owns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Об’єкт</translation>
    </message>
    <message>
        <source>Fading: about that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fairly reliable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falkland Islands (Malvinas)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Federal Register page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field: a {kind} has no “{name}”. It has {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures far from what is usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures that can’t both be right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>File name of the copy that is kept in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of this kind are not opened from here. Save it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by any field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter this table…</source>
        <translation>Відфільтрувати цю таблицю…</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters, columns and order, saved under a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a threshold or a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this table</source>
        <translation>Знайти в цій таблиці</translation>
    </message>
    <message>
        <source>Find the step that is wrong and take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Фірма</translation>
    </message>
    <message>
        <source>Firms</source>
        <translation>Фірми</translation>
    </message>
    <message>
        <source>Firms under it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For data centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign direct product rule for advanced computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперед</translation>
    </message>
    <message>
        <source>Found as “{typed}”: {means}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foundry and node of the logic dies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>France</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free-trade zones may set negative lists of their own (Art. 6), and a contract of its own serves the Greater Bay Area; neither is modelled here, and both were read through third parties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French Southern Territories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frontier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>На весь екран</translation>
    </message>
    <message>
        <source>GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gambia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General Prohibition 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Німеччина</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the number of people whose data would leave China.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Перехід</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the record card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Got it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Government</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grenada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guernsey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance of 31 May 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware owner’s country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hatched: uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>Штаб-квартира</translation>
    </message>
    <message>
        <source>Headquarters in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard Island and McDonald Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Довідка</translation>
    </message>
    <message>
        <source>Here restrictions stand on a time axis, above the relocations that answered them. There is none with a date yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Hide one empty field</source>
        <comment>Hide {n} empty fields</comment>
        <translation>
            <numerusform>Сховати {n} порожнє поле</numerusform>
            <numerusform>Сховати {n} порожні поля</numerusform>
            <numerusform>Сховати {n} порожніх полів</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what the as-of day leaves out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High-bandwidth memory on its own is controlled as 3A090.c (above 2 GB/s per mm2; compliance from 31 December 2024). Memory packaged together with the processor, as here, does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>History of this field…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holy See (Vatican City State)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How exact its dates are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How exactly the place is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of a subsidiary, or of an investment, is owned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How one record stands to another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the application is read is open: {policies}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISO 639-1 code, such as en, zh, uk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IT load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IT load: chips and servers; gross: all that the site draws; grid connection: what it may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Important data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Important data leaves only after a security assessment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Improbable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a box: move its end, take the other end, zoom to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In our words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the dark palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In-country transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>India</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into a new workspace; the damaged file is only read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isle of Man</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Israel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It began ({later}) before its trigger “{name}” was announced ({earlier}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can’t end before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended ({later}) before it began ({earlier}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended ({later}) before it took effect ({earlier}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no end that could be moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has only one of latitude and longitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is derived from itself, if you follow what it is derived from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for looking only; the workspace itself is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is its own ultimate parent, if you follow its parents upwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made on the card of the record that it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the same as the workspace is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads from a record to itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opened ({later}) before it was announced ({earlier}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rests on guidance that holds for bona fide operators until further notice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It speaks of “{field}”, which a {kind} does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands as it was; a copy is at “{copy}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took effect ({later}) before it was announced ({earlier}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was opened ({later}) before it was published ({earlier}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was verified ({later}) before its source “{name}” was published ({earlier}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its relocations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its ultimate parent has an ultimate parent itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its {capacity} MW are more than the {power} MW of “{site}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Its {n} confirmed tenancy uses {used} MW of {power} MW.</source>
        <comment>Its {n} confirmed tenancies use {used} MW of {power} MW.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Journal entry {number} “{label}” has {n} change of {size}.</source>
        <comment>Journal entry {number} “{label}” has {n} changes of {size}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a copy of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>Keep the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys in the pane “{pane}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds shown, and their lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kiribati</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known use for weapons or military</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes and kinds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads back to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesotho</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter to AMD, August 2022</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter to NVIDIA of 23 October 2023</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter to NVIDIA, August 2022</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of April 2025 (H20 class)</source>
        <translation>Листи від квітня 2025 року (клас H20)</translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence required</source>
        <translation>Потрібна ліцензія</translation>
    </message>
    <message>
        <source>Licences assured or granted do not lift the requirement; each sale still needs one.</source>
        <translation>Обіцяні чи видані ліцензії не скасовують вимоги: на кожен продаж потрібна окрема.</translation>
    </message>
    <message>
        <source>Licences for the H20 and MI308 have been granted since about 8 August 2025, reportedly against 15 percent of the revenue; a licence is still needed for each sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License Exception {name} may be used after notice to BIS: {conditions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License Exception {name} may be used without notice: {conditions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Світла тема</translation>
    </message>
    <message>
        <source>Light: some day within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines and marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Зв’язок</translation>
    </message>
    <message>
        <source>Linked record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Зв’язки</translation>
    </message>
    <message>
        <source>Links from a record to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links that stand twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links: selection, all, none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the changes of all records again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what has no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what lies in a dense spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed parties hold {share} percent of the end user, but the rule that would count it as listed was suspended on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed parties hold {share} percent of the end user; from {limit} percent it counts as listed itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at likely duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the unit and the decimal mark of both, and both up in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the unit and the decimal mark, and the figure up in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look both figures up in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation>Шукати дублікати</translation>
    </message>
    <message>
        <source>Looking at every record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the citation speak of the whole record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Малайзія</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as verified today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {records} as verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marshall Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure a duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure, mark, compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures for Security Assessment of Outbound Data Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring: ← and → move the end, with Shift by a day; Tab takes the other end; Enter copies, Esc ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory bandwidth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory bandwidth, GB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend all of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend all of this kind…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {records} into “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Micronesia, Federated States of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models it developed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models trained on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models trained there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More parameters are active than there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More power used than the site has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More to do with the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move that lane up or down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the day at the bottom of the window, or show what it does not pick out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the day at the bottom: every view follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected bar by its own precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move through time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Name and version of the data set that it is, such as epoch-hardware 2026-03.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the view:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the view: its filters are kept under it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the source in step 1: pick it from the list, or type a new title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namibia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Native name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest event in the lane above or below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Новий запис</translation>
    </message>
    <message>
        <source>New record in this lane</source>
        <translation>Новий запис на цій доріжці</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Новий робочий простір…</translation>
    </message>
    <message>
        <source>New: it is made along with this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest or oldest change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newly filled fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Наступна подія</translation>
    </message>
    <message>
        <source>Next event (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next view, or the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ні</translation>
    </message>
    <message>
        <source>No Chinese rule on exporting personal information in general was in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made: the workspace is damaged ({state}). The backups from before are kept. Restore one of them, or salvage what can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made: “{folder}” is a link to another folder, whose files are none of this workspace. Remove the link, or put a folder in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change passes these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chip with this figure is known to have been out on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chip: its compute can’t be calculated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No citation contradicts a fact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No citation speaks of the record as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No citation speaks of these records. Open one and add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No citation speaks of this value alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No control list entry for AI chips was in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No control list for AI chips and no letter with a threshold on this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No coordinates: it can’t be shown on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No deleted record passes these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No die area: its performance density can’t be calculated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No faults found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No licence needed</source>
        <translation>Ліцензія не потрібна</translation>
    </message>
    <message>
        <source>No likely duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No links yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mechanism applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note is pinned yet. N pins one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program on this computer opens this file. Save it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quantity: its compute can’t be calculated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record gets another answer in this scenario on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record is selected for this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No restriction or relocation with a date passes the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule of this model rests on it, and no link says whom it names. Add a link “targets” on its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No saved views yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source for this field yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source stands behind this record yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No start date: the timeline can’t show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No throughput: its total processing performance can’t be calculated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of their citations was verified since the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nor does one speak of the record as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norfolk Island</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Northern Mariana Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not determinable</source>
        <translation>Неможливо визначити</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not usually reliable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>Notes and eras…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes: none is pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing better than D or 4 supports them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be read of “{path}” any more. Open a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else points at what goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else was deleted or emptied along with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing falls under it on this day. Move the day, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or shorter words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has all words. These have most of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded as a response here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with the dates themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with the records themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it can be taken back by itself: everything that it touched was changed again since. Take back the later changes first, or change the values by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is shown has lanes by “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that it touched was changed since. You can undo this step as any other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: all of it was so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written into this field yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written now; all that was written before is still held here. Save a copy of it under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice, else a licence</source>
        <translation>Повідомлення, інакше — ліцензія</translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the record as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the card of the source, keep a copy of the file again, or let go of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the rule’s list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day} a licence was needed {act}</source>
        <translation>Станом на {day} була потрібна ліцензія, щоб {act}</translation>
    </message>
    <message>
        <source>On {day} a licence was needed {act}, read case by case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day} a licence was needed {act}, with a presumption of approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day} a licence was needed {act}, with a presumption of denial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day} a security assessment by the Cyberspace Administration was needed for {data} to leave China.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day} a standard contract or a certification was needed for {data} to leave China.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day} it cannot be said whether a licence was needed {act}</source>
        <translation>Станом на {day} не можна сказати, чи була потрібна ліцензія, щоб {act}</translation>
    </message>
    <message>
        <source>On {day} no licence was needed {act}</source>
        <translation>Станом на {day} ліцензія не була потрібна, щоб {act}</translation>
    </message>
    <message>
        <source>On {day} no mechanism applied for {data} to leave China.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day} notice to BIS at least 25 days ahead, and otherwise a licence, was needed {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day} the export was exempt for {data} to leave China.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>One empty field</source>
        <comment>{n} empty fields</comment>
        <translation>
            <numerusform>{n} порожнє поле</numerusform>
            <numerusform>{n} порожні поля</numerusform>
            <numerusform>{n} порожніх полів</numerusform>
        </translation>
    </message>
    <message>
        <source>One firm’s story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of these records is not there any more. Look at them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>One record points at it again.</source>
        <comment>{n} records point at it again.</comment>
        <translation>
            <numerusform>На нього знову вказує {n} запис.</numerusform>
            <numerusform>На нього знову вказують {n} записи.</numerusform>
            <numerusform>На нього знову вказують {n} записів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One record that points at it will do so no longer.</source>
        <comment>{n} records that point at it will do so no longer.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One speaks of the record as a whole.</source>
        <comment>{n} speak of the record as a whole.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>One step of a briefing: a view and what is said over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One undo (Ctrl+Z) brings all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One undo brings all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One undo takes all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one format&apos;s throughput is known ({format}); TPP is at least {tpp}. A faster unpublished format would matter from {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the MI250 is named in what is public; the MI250X is taken as the same family. The letter bound AMD only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a further window on the workspace as it was right after this change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a source on the card: see who says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as it was then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>Відкрити робочий простір…</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened before it was published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators of critical information infrastructure have had to keep personal information in China since 1 June 2017 (Cybersecurity Law, Art. 37).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names it is found under.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview of all events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page, paragraph, section or note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages side by side (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palestine, State of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of this workspace can’t be read any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste rows from a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste rows from a spreadsheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste rows…</source>
        <translation>Вставити рядки…</translation>
    </message>
    <message>
        <source>Paste {records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peek at the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People handled in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People whose data leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance density, TPP per mm²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal Information Protection Law before its export measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the linked record from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the record from the list, in step 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picks out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin a note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pitcairn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned, proposed</source>
        <translation>Заплановано, запропоновано</translation>
    </message>
    <message>
        <source>Play or pause time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play: let the as-of day run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy statement on training AI models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possibly true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power as of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets and saved views…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that synchronise folders do so. Nothing was written now, nor will be. Save a copy under another name, in a folder that is not synchronised, and go on with that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisions on Promoting and Regulating Cross-border Data Flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity as reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity, high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity, low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Вийти</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote, in the source’s own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q{quarter}</source>
        <comment>a quarter of a year, as in Q3</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only: nothing can be changed here</source>
        <translation>Лише для читання: тут нічого не можна змінити</translation>
    </message>
    <message>
        <source>Reading the chips…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what is left…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded without a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records now → then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that wait for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records without a date have no place on the axis. This lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>References that lead nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reliability cannot be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reliability of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relocated before the trigger was known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relocation</source>
        <translation>Переміщення</translation>
    </message>
    <message>
        <source>Relocations</source>
        <translation>Переміщення</translation>
    </message>
    <message>
        <source>Relocations away from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relocations by the country they went to, in it by firm; tenancies by firm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relocations it triggered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relocations of its work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relocations onto its hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relocations that use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relocations to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote Access Security Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote use is not an export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote use or lease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Вилучити</translation>
    </message>
    <message>
        <source>Remove in {field} of {records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the copy from this source; undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the copy of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace in {field} of {records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace {field} of {records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces, amends, suspends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Повідомлено</translation>
    </message>
    <message>
        <source>Republic of the Congo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Відновити з резервної копії…</translation>
    </message>
    <message>
        <source>Restore another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last sound backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Restored, with one other record.</source>
        <comment>Restored, with {n} other records.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Обмеження</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>Обмеження</translation>
    </message>
    <message>
        <source>Restrictions and responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restrictions appear here. Add some in the table of restrictions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restrictions by jurisdiction above releases of chips by vendor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restrictions by jurisdiction above the relocations that answered them, by firm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restrictions it issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Перевірка</translation>
    </message>
    <message>
        <source>Review policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review with a {policy} is not open to this chip: {comparisons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Ролі</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule in this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saint Barthélemy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saint Helena, Ascension and Tristan da Cunha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saint Kitts and Nevis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saint Lucia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saint Martin (French part)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saint Pierre and Miquelon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saint Vincent and the Grenadines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvaged from {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as end user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sao Tome and Principe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy to edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy to edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy, then restore the last backup. Nothing else was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Зберегти копію…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these filters as a view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was moved, as one step that can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save, and add its source (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Збережений вигляд</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Збережені вигляди</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Збереження…</translation>
    </message>
    <message>
        <source>Say that two records are not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Scenario: {n} change</source>
        <comment>Scenario: {n} changes</comment>
        <translation>
            <numerusform>Сценарій: {n} зміна</numerusform>
            <numerusform>Сценарій: {n} зміни</numerusform>
            <numerusform>Сценарій: {n} змін</numerusform>
        </translation>
    </message>
    <message>
        <source>Scenario: {outcome}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything…</source>
        <translation>Шукати всюди…</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search records and commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a bar: its card opens at the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a record first, in any view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a record to see its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two to four records in a table and choose Edit › Compare records, take a pair of likely duplicates, or type a name above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitive personal information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator of the cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set in {field} of {records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {field} of {records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seychelles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipments within the United States are not exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name: each record needs one of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name: “{slug}” is that of another record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name: “{slug}” is that of “{title}”. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name: “{slug}” stands in another row as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {number}</source>
        <translation>Показати всі {number}</translation>
    </message>
    <message>
        <source>Show how this was worked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Показати в теці</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the record card</source>
        <translation>Показати або сховати картку запису</translation>
    </message>
    <message>
        <source>Show the backups’ folder</source>
        <translation>Показати теку резервних копій</translation>
    </message>
    <message>
        <source>Show the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the evidence of a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the selection and what followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since 15 January 2026 an export from the United States to China or Macau of a chip below both figures is read case by case instead of with a presumption of denial; a licence is still needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Сингапур</translation>
    </message>
    <message>
        <source>Sint Maarten (Dutch part)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold to China on this day:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solomon Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Something in Chipline went wrong, and one more like it since.</source>
        <comment>Something in Chipline went wrong, and {n} more like it since.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Something in Chipline went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in this workspace, or in Chipline itself, is not as it should be. Nothing was changed by it. A check says what is wrong with the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still being written here. Open it when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Джерела</translation>
    </message>
    <message>
        <source>Sources differ on the review outside the D groups: an explainer of December 2023 said case by case, the January 2026 rule says that denial remains. Read it as likely denied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Georgia and the South Sandwich Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard contract or certification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starter facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starter facts as of {day}</source>
        <translation>Початкові дані станом на {day}</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays in the outline, but is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps follow one another by it, with gaps of 1,024.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop editing dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop editing dates (Shift+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: all is as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: no window was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 88 FR 73458.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Svalbard and Jan Mayen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swaps the two quantities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TDP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TFLOPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPP</source>
        <translation>TPP</translation>
    </message>
    <message>
        <source>TPP (throughput × bit length)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPP at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPP at least {total} ({products}; highest: {format})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPP below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPP per mm²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPP {total} ({products}; highest: {format})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPP {total} as given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a change back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a record out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Відкликати</translation>
    </message>
    <message>
        <source>Take this change back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this record out of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Taken back in one record.</source>
        <comment>Taken back in {n} records.</comment>
        <translation>
            <numerusform>Відкликано в {n} записі.</numerusform>
            <numerusform>Відкликано в {n} записах.</numerusform>
            <numerusform>Відкликано в {n} записах.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenancies</source>
        <translation>Оренди</translation>
    </message>
    <message>
        <source>Tenancies on its hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenancies there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenancy</source>
        <translation>Оренда</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 90 days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The AI diffusion rule of January 2025 wrote a worldwide licence requirement for 3A090.a into the regulations, to be complied with from 15 May 2025; on this day it did not yet bind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The AI diffusion rule&apos;s worldwide licence requirement for 3A090.a still stood in the text in July 2026, but BIS has announced since 13 May 2025 that it does not enforce it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The October 2022 rule took effect in steps on 7, 12 and 21 October 2022; this model takes 21 October for the chips themselves. It did not say how sparse figures count; dense ones are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Remote Access Security Act would let BIS control remote use; it has passed only the House of Representatives in the sources at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The United States had assured NVIDIA and AMD that licences for the H20 and MI308 would be granted; the requirement itself stood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The answer changed once</source>
        <comment>The answer changed {n} times</comment>
        <translation>
            <numerusform>Відповідь змінилася {n} раз</numerusform>
            <numerusform>Відповідь змінилася {n} рази</numerusform>
            <numerusform>Відповідь змінилася {n} разів</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers to choose from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The as-of day is set in the bar at the bottom of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The as-of day picks out none of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup “{path}” can’t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup “{path}” is damaged itself ({state}). Nothing was changed. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup “{path}” was made and can’t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip is taken to be subject to the United States export rules; its maker&apos;s country is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip&apos;s class is not settled (not known: {missing}), but the answer is the same either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy that was chosen is that of none of these sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy “{name}” could not be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy “{name}” is damaged: its bytes do not match its SHA-256. Look for it in a backup, or keep it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy “{name}” is not in this workspace any more. Look for it in a backup, or keep it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day on which somebody opened it; empty when nobody did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The die area ({area} mm2) is an estimate; the class would change at {limit} mm2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The duties of the Personal Information Protection Law applied, but the measures that fill them were not yet in force. Operators of critical information infrastructure had to keep personal information in China under Art. 37 of the Cybersecurity Law.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is back where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: {line}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of this workspace is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day on which it no longer held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first of them are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gap in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guidance names the Ascend 910B, 910C and 910D as examples; its list is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal has no change {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept copy “{name}”: {trouble}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day comes before the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The law asked for a mechanism, but none could be used yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter does not reach this chip: {comparisons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter is known from NVIDIA&apos;s own filing: the A100, the H100 and chips at or above the A100 in both peak performance and chip-to-chip bandwidth. It bound NVIDIA only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter put the October 2023 rule&apos;s licence requirements into force at once for NVIDIA&apos;s data-centre chips from TPP 4800 (A100, A800, H100, H800, L40S). It bound NVIDIA only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The licence requirement is on the export, re-export or transfer of a chip, not on going on using one that is already installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of “{path}”, “{log}”, has been cut short or overwritten while it was open. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of “{path}”, “{log}”, has been removed while it was open. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of “{path}”, “{log}”, has been replaced by another one while it was open. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The low quantity is over the high one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower bound is above the upper one. Swap them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name in its own script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other window has let go of this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner is headquartered in {country}, so supplying it is likely to have needed a licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pane, range, filters and highlights, as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was deleted since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review policy is the one stated in the party&apos;s own Entity List entry, most often a presumption of denial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule behind the controls that was written after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same link stands twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same question over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same went wrong again. The log has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario: whose answer differs from the law</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The search index knows {n} record of {records}.</source>
        <comment>The search index knows {n} records of {records}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sources cited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source’s own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speaker’s notes; the audience never sees them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard contract has been available only since 1 June 2023; before, certification was the only route below the thresholds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard contract of 1 June 2023 is one of the two routes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The starter facts are sourced records of restrictions and relocations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace</source>
        <translation>робочий простір</translation>
    </message>
    <message>
        <source>The workspace as it is now is set aside among the backups first, so that you can come back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace grows by that much, and so does every backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The years in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {kind} was deleted in the meantime. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no lanes by “{name}”. Lanes: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows below the heading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a view of this name already. Saving replaces its filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup of this workspace yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup of this workspace yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no citation to mark: add one on the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text on the clipboard that could be pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none in the folder of its backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These changes are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These records can’t be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They agree in every field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are written down as text beside the workspace when you leave without saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer is about the use only. Supplying the chips to their owner was a transaction of its own, with its own answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can’t be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be saved now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This covers chips that came there lawfully; a new shipment is a question of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This holds if the sender handles the personal information of fewer than {n} person; from that number a security assessment is needed.</source>
        <comment>This holds if the sender handles the personal information of fewer than {n} people; from that number a security assessment is needed.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is the same record as in row {row}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what the workspace began with; it can’t be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one is left as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record names no chip to ask about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record was not deleted, so there is nothing to bring back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This saved view can’t be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is in memory only and can’t be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is in memory only and has no past state to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is open for reading only: nothing can be taken back here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace was not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughputs that hardly go together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tightens: less may be sold, moved or used than before; loosens: more; neither: as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Часова шкала</translation>
    </message>
    <message>
        <source>Timeline of restrictions and relocations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokelau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tonga</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training as reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training chips, number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trinidad and Tobago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truth cannot be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turks and Caicos Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number of days, or use the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find: rows that contain these words (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US chip rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US president</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ultimate parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ultimate parent is not the top one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the AI diffusion rule 3A090.a needs a licence to every country but its partners, within country allocations and with exceptions for small quantities and validated hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Undo brings everything back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings it back with its links and citations, and so do the deleted records in the history (Ctrl+H).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone since by change {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Сполучені Штати</translation>
    </message>
    <message>
        <source>United States Minor Outlying Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreliable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually reliable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that do not fit their field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified before its source was published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virgin Islands, British</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virgin Islands, U.S.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallis and Futuna</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Попередження</translation>
    </message>
    <message>
        <source>Wassenaar Arrangement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weapons and military-intelligence end use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a contract, staff management or an emergency makes necessary is exempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of each record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of each record will be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What began, ended or changed between the two days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can’t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could be read is in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs can’t be said, since the present file can’t be read:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What followed, and after how many days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if a threshold or a date were another? The law stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked of the audience; empty for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in view, as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in view, by first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is pasted, row by row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be kept in mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it covers, in numbers where it has any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says, in our words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it showed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one source says about one record or one field of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What restoring it would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What scripts and links know it by, such as nv-h20; unique.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should the new workspace begin with?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the as-of day picks out, and how fast it plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the audience reads, in a line or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the change did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the day picks out is chosen in the bar at the bottom; the rest is dimmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the view shows, as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved last into “{path}” can’t be put together again: there is no backup from which it follows. Restore the newest backup, and see what it lacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever was verified at all was verified since that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>When records are looked up by their external ids, {n} is no longer so.</source>
        <comment>When records are looked up by their external ids, {n} are no longer so.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When records are looked up by their external ids, {n} is not known.</source>
        <comment>When records are looked up by their external ids, {n} are not known.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>When the site was first made public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is a tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is headquartered; the test of 15 CFR 744.23 asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they come from, and what is not sure about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a licence is needed depends on the end use and on sections 744.2 to 744.22.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether {country} was in {group} is not settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it moves: take the beginning, the end, or all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it was open last, another program changed this workspace’s file or its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While measuring: move the end by a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While measuring: move the end, take the other end, copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who moved where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who owns the hardware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who uses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who uses which facility or cluster, and on what terms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose card the step opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Why it can’t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen or narrow the rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a column that says why: mend them and paste them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With knowledge of an end use for weapons of mass destruction or military intelligence a licence is needed under part 744 whatever the chip; before May 2025 no guidance said how that applies to hosting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With knowledge of an end use for weapons of mass destruction or military intelligence by a party headquartered in Country Group D:5 or Macau a licence is needed whatever the chip, for supplying it and for hosting its use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the change, its author or a record’s name (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that it contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a day such as 2025-04-09.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number of zero or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a year, month or day such as 2025, 2025-04 or 2025-04-09; add ~ for about, ? for uncertain; write 2024/2025 for a span and 2025-04/.. for an open end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write days, months or years, such as 2025-04-09 or 2025.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes today into “Last verified” of their citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Так</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can edit now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in or out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to a box: drag it, or ← and → move its end, Tab the other one; Enter zooms, Esc ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a chip of TPP {tpp}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accelerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accelerator by {firm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accelerators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addressee’s interconnect at least, GB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addressee’s memory at least, GB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alleged</source>
        <translation>стверджується</translation>
    </message>
    <message>
        <source>amended by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and interconnect ≥ {limit} GB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and interconnect ≥ {limit} GB/s, for data centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and {n} more: bring the days closer together, or filter</source>
        <comment>and {n} more: bring the days closer together, or filter</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more: zoom in</source>
        <comment>and {n} more: zoom in</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>announced by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced or in force in the {days} days to {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced or in force on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced {announced}, in effect {effective}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another window is writing to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at first: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autumn {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>began {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>briefings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can’t be right: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case-by-case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>checked {n} record at {time}</source>
        <comment>checked {n} records at {time}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>chip not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chips placed: {placed}, without density: {bare}, not placeable: {left_out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>citations: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared: {records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destination in D:1 or D:4, not Macau and not D:5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destination not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>die area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enough supply in the United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence: {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>findings: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>followed from {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for data centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day}: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how License Exception {name} reads for this destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if it does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if it had left the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if it is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if its figures put it under {paragraph}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if no paragraph catches its figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if the country was still in the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if the exception fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if the letter reaches this shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if the notice is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if {conditions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in effect {effective}, announced {announced}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in place in the {days} days to {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in place on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>independent test in the United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interconnect bandwidth</source>
        <translation>пропускна здатність з’єднань</translation>
    </message>
    <message>
        <source>it is designed or marketed for data centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not designed or marketed for data centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was opened so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder can’t be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>know-your-customer and remote-access limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>licence required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>licence required, case by case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>licence required, presumption of approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>licence required, presumption of denial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely duplicates: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory and interconnect together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory bandwidth</source>
        <translation>пропускна здатність пам’яті</translation>
    </message>
    <message>
        <source>missing: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new supply of {chip} to {country}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new {kinds} only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no diversion of foundry capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no later than {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no licence for the use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no licence needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no party headquartered in Macau or D:5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>northern autumn {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>northern spring {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>northern summer {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>northern winter {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not above half of the volume sold in the United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not determinable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not determinable: see the reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not determinable: {missing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on the list ({paragraph})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notice to BIS at least 25 calendar days before the shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notice to BIS, else a licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this day: {surely} surely, {possibly} possibly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one consignee and one end user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open in the {days} days to {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open: {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>performance density</source>
        <translation>щільність продуктивності</translation>
    </message>
    <message>
        <source>performance density {density} (TPP over an estimated {area} mm2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>performance density {density} (TPP over {area} mm2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>performance density {density} as given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>personal information of</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>personal information of {n} person</source>
        <comment>personal information of {n} people</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>pointed at by {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points at it again ({field})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records affected: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relocations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remote use of {chip} in {country}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restrictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running in the {days} days to {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sale to {country}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same external id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name or alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selected: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sender handles personal information of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sender is a critical information infrastructure operator, personal information of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sensitive personal information of</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>sensitive personal information of {n} person</source>
        <comment>sensitive personal information of {n} people</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>similar names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {first}, by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some day from {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>southern autumn {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>southern spring {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>southern summer {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>southern winter {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spring {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays as it is: it {why}</source>
        <comment>As in: it was changed since</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as 2025-04, Q2 2025 or 9 Apr 2025</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summer {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supply of {chip} within {country}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tenancies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that is, before {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 18 partners of the AI diffusion rule or the United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Central African Republic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Middle East (which countries is not public)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Netherlands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Philippines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the United Arab Emirates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the United Kingdom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the United States</source>
        <translation>Сполучені Штати</translation>
    </message>
    <message>
        <source>the United States or Country Groups A:5 or A:6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the country group on that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file can’t be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule names {country}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the selected {records}, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then {grouping}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to export {chip} to {country}</source>
        <translation>експортувати {chip} (країна призначення: {country})</translation>
    </message>
    <message>
        <source>to go on using {chip} already installed in {country}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to re-export {chip} to {country}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to transfer {chip} within {country}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to use {chip} in {country} remotely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to which destinations and customers the letter applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true in the {days} days to {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way in the {days} days to {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the affiliates rule is back in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>winter {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{act} ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{act}: {what}</source>
        <comment>As in: AC/S rule: 3A090.a.1</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer} (last known state)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cause} All that was saved before is in “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cause} What was saved last could not be put back, for there is no backup from which it follows. It is written down in “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cause} What was saved last is lacking; look at the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{cause} {n} change was put back: nothing is lacking.</source>
        <comment>{cause} {n} changes were put back: nothing is lacking.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{change}: this can’t be taken back as a whole, since “{title}” {why}. Nothing was changed. Take back the rest of it, or correct that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{change}: this is what the workspace began with, and can’t be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clean} of its {all} changes can be taken back. The rest was changed since and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{country} ({code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d</source>
        <comment>A number of days, such as +12 d</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} (uncertain)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, approximately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, as it is not known in which December it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, as neither the hemisphere nor the December is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, as the hemisphere is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, without the time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{density} per mm²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{density} per mm² (die area estimated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} can’t hold that a figure is only about so: write {figure}, and “about” into the notes or the quote of a citation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} contains {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is in {own_unit}, and “{unit}” can’t be turned into it unasked: write {bytes} if bytes are meant, or {bits} if bits are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} takes one figure, and “{typed}” is a range: write {low} into the low one of the two fields, and {high} into the high one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} takes one figure, and “{typed}” is a range: write {low} or {high}, and the range into the notes or the quote of a citation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} takes one figure, and “{typed}” is an open range: write {low}, and which side is open into the notes or the quote of a citation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: not {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} (read-only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} (saved)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} as of {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty; its first line names the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{file}, line {line}: {n} cell under {width} headings.</source>
        <comment>{file}, line {line}: {n} cells under {width} headings.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: no {kind} has a field “{field}”. Its fields are {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: the column “{column}” is missing and can’t be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {why}. Save it as CSV in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{firms} are said to have moved {workloads}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{firms} did not move {workloads}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{firms} is said to have moved {workloads}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{firms} moved {workloads}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{firms} plan to move {workloads}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{firms} plans to move {workloads}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{firm} is listed on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{firm} is not yet listed on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} – {last}, by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holder} You can look and search; once it is closed there, you can edit here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{how} (not on this day)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kinds} by</source>
        <comment>As in: Relocations by (status, firm …)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kinds} by {grouping}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kinds} that name it as “{field}”</source>
        <comment>As in: Relocations that name it as “hardware owner”</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{line}, since {day}</source>
        <comment>As in: best Chinese, since 1 May 2024</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high} d</source>
        <comment>Days, such as +5 to +35 d</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: type a day, or pick one (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} would be doubtful</source>
        <comment>{n} would be doubtful</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{record}, called {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}, published:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}, reported, with no published text:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({reason} “{name}”)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{written} → {record}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{address}” wasn’t opened: only addresses that begin with http:// or https:// are, and none with a user’s name in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is brought up to date for this version of Chipline. Cancel leaves it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is left empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and {n} more</source>
        <comment>… and {n} more</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not taken)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 746.3 (Iraq)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 746.6 (Crimea region of Ukraine)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 746.6 (so-called DNR and LNR regions of Ukraine)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 746.8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 CFR 746.9 (Syria)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Certainty.&lt;/b&gt; Confirmed is solid, reported solid and lighter, alleged hatched, planned outlined, a notable non-move a ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Change many at once.&lt;/b&gt; Select rows and press Ctrl+Shift+E: choose a field and what to do, look at what would change, apply. Ctrl+V in a table pastes rows from a spreadsheet: columns are matched by their headings, and nothing is written before you have seen what is new, what changes and what can’t be read. F2 or a double click edits a cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Change.&lt;/b&gt; Click a value, or press Enter on it, and type. Enter saves, Esc cancels. Everything is saved at once. Undo (Ctrl+Z) names what it takes back, and still works after you have closed and opened the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Controls.&lt;/b&gt; Answers come from an analyst’s model of published rules. They are not legal advice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Dates.&lt;/b&gt; Write what you know and no more: &lt;code&gt;2025&lt;/code&gt;, &lt;code&gt;2025-04&lt;/code&gt;, &lt;code&gt;2025-04-09&lt;/code&gt;; &lt;code&gt;2025-04~&lt;/code&gt; about; &lt;code&gt;2025?&lt;/code&gt; uncertain; &lt;code&gt;2024/2025&lt;/code&gt; some time between; &lt;code&gt;2025-04/..&lt;/code&gt; from then on. Or write as you are used to: &lt;code&gt;9 April 2025&lt;/code&gt;, &lt;code&gt;09.04.2025&lt;/code&gt;, &lt;code&gt;9 квітня 2025&lt;/code&gt;, &lt;code&gt;Q2 2025&lt;/code&gt;, &lt;code&gt;spring 2025&lt;/code&gt;, &lt;code&gt;late 2025&lt;/code&gt;, in boxes for a day also &lt;code&gt;yesterday&lt;/code&gt;. What can mean two days, such as &lt;code&gt;4/9/2025&lt;/code&gt;, is not guessed; in pasted rows the column itself proves the order. A season leaves open in which hemisphere it was: &lt;code&gt;northern spring 2025&lt;/code&gt; says it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Filter.&lt;/b&gt; Filters show as chips above the table and hold in every pane. Save them as a view under a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Find.&lt;/b&gt; Ctrl+K searches everything: firms in Latin, Cyrillic or Chinese script, rules, places, sources. Type the beginning of words. It also runs every command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;History.&lt;/b&gt; Ctrl+H lists every change. One past change can be taken back alone: what was changed since stays. Deleted records come back with their links and citations. “Open as it was then” shows the workspace as of a change, for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Read a card.&lt;/b&gt; Values with a filled dot have a source of their own; a split dot is in dispute; a tiny dot has no source yet: click it, or press F8, to add one. The card of a source can keep a copy of it: drop the file onto the card. Evidence lists what each source says: it supports, it contradicts, or somebody declined to comment. A grade such as B2 is the Admiralty code: the letter says how reliable the source is (A completely … E unreliable, F can’t be judged), the figure how credible this piece of information is (1 confirmed by others … 5 improbable, 6 can’t be judged).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Review.&lt;/b&gt; Ctrl+R: facts that no source speaks of, disputed ones, low grades; the consistency check with its mends; records that seem to be one. Up to four records can be compared side by side and merged field by field: links and citations follow, the old short name stays findable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Timeline.&lt;/b&gt; Wheel zooms at the pointer, drag moves, double-click on empty ground fits everything. Approximate ends fade, uncertain ones are hatched, open ends run out with an arrow. Lines lead from a restriction to the moves that a source says it triggered. A click on a dense spot lists what lies in it. Shift and drag measures; notes are pinned to what was measured, and administrations and rule regimes stand below the lanes. Dates can be dragged only while “Editing dates” stands above the lanes. Export writes PNG, SVG and PDF with legend, notes and sources. Everything has a key: press ? in any pane for the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;What you see.&lt;/b&gt; At the left the rail: the timeline, and a table for every kind of record. In the middle the pane. At the right the card of the selected record. At the bottom the as-of day, which every view follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Your file.&lt;/b&gt; A workspace is one .chipline file, a SQLite database. File &amp;gt; Save a copy makes a copy while you work. A second window on the same file opens for reading only, says who holds it, and takes over when the other one is closed. Backups are made by themselves, beside the file: File &amp;gt; Restore a backup lists them with what each one lacks; the file as it stands is set aside first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A party is headquartered in Cuba. The Cuban Assets Control Regulations reach dealings with Cuban nationals outside Cuba, whether or not a licence is needed under the export rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A party is headquartered in Iran. No item subject to the United States export rules may be exported or re-exported where the Iranian Transactions Regulations forbid it, whether or not a licence is needed under the export rules, and they reach supply through a third country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A party is headquartered in North Korea. The North Korea Sanctions Regulations reach supply through a third country, whether or not a licence is needed under the export rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A party is headquartered in Russia or Belarus. Section 746.8 is about the destination and does not reach it elsewhere, but whether the chips would be passed on there is worth asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A party to the transaction is on the Entity List; its entry sets a licence requirement, as a rule for all items subject to the United States export rules, and no licence exception for chips may be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it is already as it was before, so there is nothing to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+↑, Alt+↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any item subject to the United States export rules needs a licence to the occupied Crimea region of Ukraine, but for food, medicine and some software; applications meet a policy of denial. Of the licence exceptions only TMP, GOV, GFT, TSU, BAG, AVS and MED may be used, so not NAC, ACA or CCD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any item subject to the United States export rules needs a licence to the so-called Donetsk and Luhansk People&apos;s Republic regions of Ukraine, but for food, medicine and some software; applications meet a policy of denial. Of the licence exceptions only TMP, GOV, GFT, TSU, BAG, AVS and MED may be used, so not NAC, ACA or CCD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move between fields, Enter or F2 edits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the rules last stood, it cannot be said whether on {day} a licence would be needed {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} a licence would be needed {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} a licence would be needed {act}, read case by case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} a licence would be needed {act}, with a presumption of approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} a licence would be needed {act}, with a presumption of denial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} a security assessment by the Cyberspace Administration would be needed for {data} to leave China.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} a standard contract or a certification would be needed for {data} to leave China.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} a warning would stand in the way of whoever wants {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} no licence would be needed {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} no mechanism would apply for {data} to leave China.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} notice to BIS at least 25 days ahead, and otherwise a licence, would be needed {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} the export would be exempt for {data} to leave China.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Became more or less certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began and ended in between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its text the suspension ended on 9 November 2026 and the affiliates rule has been back in force since; a prolongation to 10 January 2027 was announced, but no notice of it was seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel merging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case-by-case review is not open to this chip: it was not sold in the United States on 15 January 2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case-by-case review is open only on these conditions: {conditions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case-by-case review is open to this chip only if it was sold in the United States on 15 January 2026, which is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China is reported to let the H200 in by conditional approvals only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China&apos;s Ministry of Finance has barred 46 United States firms from government procurement, and MOFCOM has listed 10; the lists were read through third parties, and whether this chip&apos;s maker is on them was not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese authorities are reported to have told firms to avoid buying the H20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese customs are reported to check shipments of NVIDIA chips at the ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese customs are reported to have been told that the H200 is not permitted, and firms to buy it only when necessary; whether this was a formal ban is unclear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chipline in one page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips, as if sold to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear what is measured, then the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears the field, or removes the link. Others of the same circle are then mended too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears the trigger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the peek, then clear what is typed to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinates precise to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created {records}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crimea, occupied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc cancels. Markdown: **bold**, *italic*, - list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+←, Ctrl+Shift+→</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Tab, Ctrl+Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+←, Ctrl+→</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuba, Iran or North Korea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuban Assets Control Regulations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom arrangement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyprus left Country Group D:5 at some day before 30 May 2024 that the sources at hand do not settle. The rule of that day only conforms the table to the State Department&apos;s list, so the headquarters test of November 2023 has probably never reached Cyprus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates whose stored days are wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since last verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diffusion rule, until it was no longer enforced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click or F2 puts a cell right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty cells clear the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty when it is about the whole record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything about one firm: what restricted it, what it moved, built and released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in Categories 3 to 9 of the United States control list, which takes in accelerators of every class, needs a licence to Belarus; no licence exception for chips may be used there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in Categories 3 to 9 of the United States control list, which takes in accelerators of every class, needs a licence to Russia; no licence exception for chips may be used there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on the United States control list, which takes in accelerators of every class, needs a licence to Belarus; no licence exception for chips may be used there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on the United States control list, which takes in accelerators of every class, needs a licence to Russia; no licence exception for chips may be used there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on the control list that is controlled for regional stability, as 3A090 is, needs a licence to Iraq; NAC and ACA are not among the exceptions that may be used there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External ids whose index is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the fields as the table shows them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the desktop’s theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For wholly owned subsidiaries, branches and joint ventures of firms of the United States and Country Groups A:5 and A:6 no licence is needed for 5A991, 5A992.c and 5D992.c classified under 740.17 (746.8(a)(12)(ii)); License Exception CCD stays for consumer devices. 4A994 has no such exclusion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign AI chips are reported to be barred from new data centres built with state money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes up to the parent at the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How affected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How an application for {eccn} is read here is not settled by the sources at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If listed parties hold {limit} percent or more of the end user, the answer is open. {state}</source>
        <comment>State is a whole sentence on whether the rule is in force</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iranian Transactions and Sanctions Regulations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept copies that are missing or different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys on a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Led to, after a number of days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter to AMD on the Middle East, 2023</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter to NVIDIA on the Middle East, July 2023</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links missing from their other end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed parties hold {share} percent of the end user. Whether the rule that would count it as listed is in force is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malaysia asks for a strategic trade permit before advanced AI chips of United States origin leave the country, pass through it or are transshipped there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge them into one record, value by value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAC asked for notice of exports and re-exports only, so a transfer within the country needed none; the rule was read through third parties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA reported a licence requirement for A100 and H100 products to certain customers and regions including some countries of the Middle East. Which ones, and the exact day in July 2023, are not public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly everything subject to the United States export rules needed a licence to Syria, whatever the chip; no licence exception for chips could be used there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly everything subject to the United States export rules needs a licence to Cuba, Iran and North Korea, whatever the chip; no licence exception for chips may be used there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is taken yet: tell at the left what each of them fills.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date, so it can’t be placed on a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {kind} is chosen for “{typed}”. Pick one from the list (Down), or make it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North Korea Sanctions Regulations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not occupied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of events in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Obama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day} a warning stood in the way of whoever wanted {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other states, which this answer leaves out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the same as {records}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of rebuilding the past state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebuilding the past state in a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebuilds the search index; no record changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebuilds what is kept beside the records; no record changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the later of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the reference to the missing record; a link or citation that can’t do without it is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns, widths and order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule of October 2022</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule of October 2023</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russia or Belarus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+←, Shift+→</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since 10 July 2026 the United Arab Emirates are in Country Group A:5 and in neither D:3 nor D:4, but 3A090 still asks for a licence there. It frees the government of the Emirates and the firms of Supplement 8 to part 740, and nobody else. That list was read through third parties only: G42 and Core42 (until 6 April 2027 unless renewed), Amazon, Apple, Google, Meta, Microsoft, OpenAI, Oracle and xAI with their subsidiaries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since 2 September 2025 License Exception SPP takes in what is EAR99, and License Exception CCD consumer devices of 4A994 and 5A992; read in summaries of the rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since 4 April 2024 NAC covers exports and re-exports only. ACA very likely covers a transfer to a firm headquartered in Macau or Country Group D:5 elsewhere too, without notice, but the copy that was read breaks off in that sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since 4 April 2024 a transfer within Macau or Country Group D:5 goes under ACA, without notice; the rule was read through third parties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So-called DNR (Donetsk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So-called LNR (Luhansk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold in the US on 15 January 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taiwan asks for a permit where the recipient is on its strategic high-tech list, as Huawei and SMIC are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what can be taken back ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {words} as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That AMD had a similar letter is reported by one person to Reuters; its chips, its destinations and its day are not public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Cuban Assets Control Regulations were read through third parties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Cyberspace Administration is reported to have told firms to stop testing and buying the RTX PRO 6000D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Cyberspace Administration summoned NVIDIA over the security of the H20; the notice is published and forbids nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The North Korea Sanctions Regulations were read through third parties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conditions beyond the first were read through third parties. A 25 percent tariff applies to chips in certain bands of figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day that the figures in MW are from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headquarters test of 744.23(a)(3) asks for knowledge of where the party, or its ultimate parent, is headquartered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history can’t be reconstructed. Compare with a backup: File › Restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules are known up to {day}. This is the last known state; what came after is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index is incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer is not about the occupied Crimea region, to which every chip has needed a licence since 29 January 2015, with a policy of denial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer is not about the occupied regions of Ukraine: every chip needs a licence, with a policy of denial, to Crimea since 29 January 2015 and to the so-called DNR and LNR since 24 February 2022. The rule does not name the occupied parts of Kherson and Zaporizhzhia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a letter to a named firm, not a published rule. AMD&apos;s filing names the MI308 only, and says that the requirement had been looked into by 15 April 2025; its first day is not public. The figures (memory from 1,400 GB/s, interconnect from 1,100 GB/s, or 1,700 GB/s together) are those told to Intel&apos;s customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a letter to named firms, not a published rule. The figures (memory from 1,400 GB/s, interconnect from 1,100 GB/s, or 1,700 GB/s together) are known from Intel&apos;s notice to its customers; NVIDIA&apos;s own filing speaks only of the H20&apos;s memory bandwidth (4,000 GB/s), its interconnect bandwidth (900 GB/s) or their combination, so a part of NVIDIA&apos;s between the two is open; its later parts for China stay just under the figures told to Intel&apos;s customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trump, first term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trump, second term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the suspension, Temporary General License 7 freed many dealings within Country Groups A:5 and A:6 and with joint ventures; it is not modelled here, so this answer may be too strict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can’t be read is left out, unless it is put right (Enter goes there):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on the United States control list still needs a licence to Syria, and applications are read case by case; NAC and ACA may not be used there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What other data sets call it, as scheme:value, such as lei:… or wikidata:Q….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the Government of Ukraine deploys there needs no licence under 746.6 (its paragraph (a)(5), text of January 2025).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether Country Group D:5 takes in Ethiopia is open: the State Department lists it in 22 CFR 126.1 since November 2021, and the note to the group says that this list decides, but the table of the Commerce Department never named it. If it does, a licence is needed as for other countries of the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is affected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without headings no column is taken until it is told what it fills.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <comment>and {n} more</comment>
        <translation>
            <numerusform>і ще {n}</numerusform>
            <numerusform>і ще {n}</numerusform>
            <numerusform>і ще {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more value</source>
        <comment>and {n} more values</comment>
        <translation>
            <numerusform>і ще {n} значення</numerusform>
            <numerusform>і ще {n} значення</numerusform>
            <numerusform>і ще {n} значень</numerusform>
        </translation>
    </message>
    <message>
        <source>announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer differs from law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assessment: operator’s people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assessment: people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assessment: people handled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assessment: sensitive people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beginning not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being deployed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best for China without a licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best sold anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>billion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both together at least, GB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by which figures the letter reaches this maker&apos;s chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can’t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case by case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chip</source>
        <translation>чип</translation>
    </message>
    <message>
        <source>chip designer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chip or firm named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cloud region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colocation operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commercially available in the United States on 15 January 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>company statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compliance from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>підтверджено</translation>
    </message>
    <message>
        <source>contract: people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contract: sensitive people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declined to comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denied</source>
        <translation>заперечено</translation>
    </message>
    <message>
        <source>density
unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>density at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>density below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>density not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>derived from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>designed for China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>developer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubtful until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enforcement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entity listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fine-tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firm</source>
        <translation>фірма</translation>
    </message>
    <message>
        <source>former name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>former short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>foundry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from which day on the letter bound its addressee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has subsidiary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headquarters city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hosting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if it is the government or on the rule&apos;s list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if its suspension was prolonged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if the affiliates rule is back in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if the recipient is neither the government nor on the rule&apos;s list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in force from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in force until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in our words, if it helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interconnect at least, GB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invests in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>is pointed at by {n} other</source>
        <comment>is pointed at by {n} others</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>law or rule text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letter</source>
        <translation>лист</translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loosens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made for China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory at least, GB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory below, GB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mm²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name with its maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name without the legal form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>native name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neocloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer in force by its dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>non-move</source>
        <translation>переміщення не відбулося</translation>
    </message>
    <message>
        <source>not enforced from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not graded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not placeable: {number}</source>
        <translation>не розміщено: {number}</translation>
    </message>
    <message>
        <source>not the same as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>official statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operates in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page, paragraph, note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>park</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste its own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>personal data leaving China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation>заплановано</translation>
    </message>
    <message>
        <source>points at something that is gone ({field})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possibly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pre-training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>presumption of approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>presumption of denial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records of the same name, else new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relocation</source>
        <translation>переміщення</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>повідомлено</translation>
    </message>
    <message>
        <source>research</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>research and development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reseller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>responds to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restriction</source>
        <translation>обмеження</translation>
    </message>
    <message>
        <source>retelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said to answer it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>serving overseas customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share at least, percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similar name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stockpile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subsidiary of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as 2025-04-09, if known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>superseded by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supersedes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supplied by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supplies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>targeted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>telecom operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tenancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the occupied Crimea region of Ukraine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the so-called DNR (Donetsk) region of Ukraine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the so-called LNR (Luhansk) region of Ukraine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {country}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tightens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>triggered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type a record’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type its title, known or new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under construction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under its terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlikely: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was changed since ({field})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was changed since it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was deleted since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether ACA still reaches the United Arab Emirates after its change of group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether it is a Chinese one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether it is marketed for data centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether it uses somebody else’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← and → move it, Tab takes the other end, Enter saves, Esc cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>←, →, Tab, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the user is a local firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the user owns the hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who makes the chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who the recipient is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with each library, where it is installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would point at something gone ({field})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would take a short name that another one has by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written purchase order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{act} for a user headquartered in {country}</source>
        <comment>As in: to export the H20 to Singapore for a user headquartered in China</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer}  ·  by law: {law}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer} ({paragraph})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer} ({paragraph}).</source>
        <translation>{answer} ({paragraph}).</translation>
    </message>
    <message>
        <source>{answer}.</source>
        <translation>{answer}.</translation>
    </message>
    <message>
        <source>{answer}: not known is {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chip} is named</source>
        <translation>{chip} названо в листі</translation>
    </message>
    <message>
        <source>{comparison}, counted since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{country} is in {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{country} may be in {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} (uncertain)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{eccn} needs a licence at any destination: a party, or its ultimate parent, is headquartered in {countries} ({place}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{eccn} needs a licence there: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{eccn} needs no licence here: no requirement in force on that day covers {country} as a destination or a party headquartered in {homes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} begins with http:// or https:// and has no spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} can’t be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} can’t be only spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} can’t be over {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} can’t be under {least}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} can’t be “{value}”. Choose: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} has no unit, and “{unit}” is given. Write the figure alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is in {own_unit}, and “{unit}” can’t be turned into it. Write the figure in {own_unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is not JSON: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is yes, no or empty, not “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is {times} times {other}; one to four times is usual. Look at the unit and the decimal mark of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} points at a record that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} points at a {kind}, not a {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} takes a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} takes a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} takes a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} takes one line. Put longer text into the notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} takes text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{field}: from its other end, {n} of these links is no longer so.</source>
        <comment>{field}: from its other end, {n} of these links are no longer so.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: from its other end, {n} of these links is not known.</source>
        <comment>{field}: from its other end, {n} of these links are not known.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{field}: no {kind} is called “{name}”. It may be {records}. Write that name, or make a new one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: no {kind} is called “{name}”. Make it first, or correct the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: the days kept beside it are not its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: the record that was chosen is not there, or no longer. Pick another one, or make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: the row of “{name}” can’t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {figure} is unusual, {low} to {high} is typical. Look at the unit and the decimal mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {records} are called “{name}”. Give the short name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: “{title}” is not a {wanted} but a {kind}. Pick a {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: “{value}” is not a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: “{value}” is not a record. Pick one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: “{written}” contains a semicolon, which separates values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} GB/s</source>
        <translation>{figure} ГБ/с</translation>
    </message>
    <message>
        <source>{figure} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}: a row needs a short name in the column “slug”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{firm} headquartered in {country}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{firm} uses {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} / {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {more}</source>
        <translation>{first} і {more}</translation>
    </message>
    <message>
        <source>{first} or {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}, {more}</source>
        <translation>{first}, {more}</translation>
    </message>
    <message>
        <source>{first}; {more}</source>
        <translation>{first}; {more}</translation>
    </message>
    <message>
        <source>{format} {tops} x {bits} = {total}</source>
        <comment>As in: FP16 312 x 16 = 4,992</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} → {converted} {own_unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} → {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} → {date}, in the order that “{proof}” proves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group} and not in {others}</source>
        <comment>As in: Country Group D:1, D:4 and not in A:5 or A:6</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} of {issuers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low}–{high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} with {number} billion parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{move} from {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{move} from {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{move} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{move} within {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} on {host}, process {process}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} on {host}, process {process}, since {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note}: outside below {limit} if not for data centres</source>
        <comment>As in: Note 2: outside below 4,800 if not for data centres</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} per mm²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} {chip}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} AI model</source>
        <comment>{n} AI models</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} briefing</source>
        <comment>{n} briefings</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} can’t be changed</source>
        <comment>{n} can’t be changed</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cell can’t be read</source>
        <comment>{n} cells can’t be read</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} change comes back</source>
        <comment>{n} changes come back</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} change is taken back</source>
        <comment>{n} changes are taken back</comment>
        <translation>
            <numerusform>Відкликається {n} зміна</numerusform>
            <numerusform>Відкликаються {n} зміни</numerusform>
            <numerusform>Відкликається {n} змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changed</source>
        <comment>{n} changed</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changes</source>
        <comment>{n} change</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chip</source>
        <comment>{n} chips</comment>
        <translation>
            <numerusform>{n} чип</numerusform>
            <numerusform>{n} чипи</numerusform>
            <numerusform>{n} чипів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chosen</source>
        <comment>{n} chosen</comment>
        <translation>
            <numerusform>вибрано {n}</numerusform>
            <numerusform>вибрано {n}</numerusform>
            <numerusform>вибрано {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} citation</source>
        <comment>{n} citations</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cluster</source>
        <comment>{n} clusters</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} contradicting</source>
        <comment>{n} contradicting</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be kept, since what it needs is lost.</source>
        <comment>{n} could not be kept, since what they need is lost.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} day</source>
        <comment>{n} days</comment>
        <translation>
            <numerusform>{n} день</numerusform>
            <numerusform>{n} дні</numerusform>
            <numerusform>{n} днів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} day ago</source>
        <comment>{n} days ago</comment>
        <translation>
            <numerusform>{n} день тому</numerusform>
            <numerusform>{n} дні тому</numerusform>
            <numerusform>{n} днів тому</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} declined to comment</source>
        <comment>{n} declined to comment</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} event</source>
        <comment>{n} events</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} facility</source>
        <comment>{n} facilities</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} filter</source>
        <comment>{n} filters</comment>
        <translation>
            <numerusform>{n} фільтр</numerusform>
            <numerusform>{n} фільтри</numerusform>
            <numerusform>{n} фільтрів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} firm</source>
        <comment>{n} firms</comment>
        <translation>
            <numerusform>{n} фірма</numerusform>
            <numerusform>{n} фірми</numerusform>
            <numerusform>{n} фірм</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} followed from it</source>
        <comment>{n} followed from it</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hour ago</source>
        <comment>{n} hours ago</comment>
        <translation>
            <numerusform>{n} годину тому</numerusform>
            <numerusform>{n} години тому</numerusform>
            <numerusform>{n} годин тому</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} link</source>
        <comment>{n} links</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} link not drawn</source>
        <comment>{n} links not drawn</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minute ago</source>
        <comment>{n} minutes ago</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} month</source>
        <comment>{n} months</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more without a date</source>
        <comment>{n} more without a date</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more, in the tables</source>
        <comment>{n} more, in the tables</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new</source>
        <comment>{n} new</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} not determinable</source>
        <comment>{n} not determinable</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} note</source>
        <comment>{n} notes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them has no exact date: the middle of the days in question is used.</source>
        <comment>{n} of them have no exact date: the middle of the days in question is used.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them was found only in the history.</source>
        <comment>{n} of them were found only in the history.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of what hung on it can’t come back: see below.</source>
        <comment>{n} of what hung on it can’t come back: see below.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} person</source>
        <comment>{n} people</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} possibly</source>
        <comment>{n} possibly</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record</source>
        <comment>{n} records</comment>
        <translation>
            <numerusform>{n} запис</numerusform>
            <numerusform>{n} записи</numerusform>
            <numerusform>{n} записів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record was saved.</source>
        <comment>{n} records were saved.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} relocation</source>
        <comment>{n} relocations</comment>
        <translation>
            <numerusform>{n} переміщення</numerusform>
            <numerusform>{n} переміщення</numerusform>
            <numerusform>{n} переміщень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} restriction</source>
        <comment>{n} restrictions</comment>
        <translation>
            <numerusform>{n} обмеження</numerusform>
            <numerusform>{n} обмеження</numerusform>
            <numerusform>{n} обмежень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row can’t be read</source>
        <comment>{n} rows can’t be read</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row names a record once more</source>
        <comment>{n} rows name a record once more</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} saved view</source>
        <comment>{n} saved views</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} source</source>
        <comment>{n} sources</comment>
        <translation>
            <numerusform>{n} джерело</numerusform>
            <numerusform>{n} джерела</numerusform>
            <numerusform>{n} джерел</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stays as it is</source>
        <comment>{n} stay as they are</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} step</source>
        <comment>{n} steps</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} supporting</source>
        <comment>{n} supporting</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} tenancy</source>
        <comment>{n} tenancies</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unchanged</source>
        <comment>{n} unchanged</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} undated</source>
        <comment>{n} undated</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} without figure or release</source>
        <comment>{n} without figure or release</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} year</source>
        <comment>{n} years</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{paragraph} applies: {comparisons}.</source>
        <translation>{paragraph} застосовується: {comparisons}.</translation>
    </message>
    <message>
        <source>{paragraph} does not apply: {comparisons}.</source>
        <translation>{paragraph} не застосовується: {comparisons}.</translation>
    </message>
    <message>
        <source>{paragraph} may apply: {comparisons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parts} and {last}</source>
        <translation>{parts} і {last}</translation>
    </message>
    <message>
        <source>{power} MW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{power} MW announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{power} MW live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quantity} is {ranges}</source>
        <comment>As in: TPP is at least 1,600 and below 4,800</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quantity} unknown, limit {relation} {limit}</source>
        <comment>As in: interconnect bandwidth unknown, limit &gt;= 600 GB/s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quantity} {value} {relation} {limit}</source>
        <comment>As in: interconnect bandwidth 900 &gt;= 600 GB/s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}, waiting: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{records} (the first of {all})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{records} are called “{name}”. Give the short name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{records} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{records} will point at “{title}” instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rule} {comparison}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, the others are hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} з {all}</translation>
    </message>
    <message>
        <source>{shown} of {all} sources; a PDF lists all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {records} {standing}</source>
        <comment>As in: 41 of 75 chips released by 12 May 2025</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} {predicate} {object}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{summary}. The workspace has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{supply}, user from {homes}</source>
        <comment>As in: remote use of the H20 in Singapore, user from China</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{supply}; strictest of {count} combinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{surely} surely, {possibly} possibly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{user} on {computer} (process {process}) has had this workspace open since {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} ({note})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} for {workloads}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} from {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} from {first} until {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} in {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is in dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} owned by {firm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} until {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} can’t be reached any more: {why}. Nothing was changed. Check the disk or the network drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} can’t be written: {why}. Check the rights of the file and its folder, or save a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} could not be written: the disk is full. Nothing was changed. Make room and do it again.</source>
        <translation>Не вдалося записати {where}: диск заповнено. Нічого не змінено. Звільніть місце й повторіть.</translation>
    </message>
    <message>
        <source>{where} has a record with that id or short name already ({why}). Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is being written by another program. Nothing was changed. Close that program or wait, and do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is damaged: {why}. Nothing was changed. Open a copy or a backup of it.</source>
        <translation>Пошкоджено {where}: {why}. Нічого не змінено. Відкрийте копію або резервну копію.</translation>
    </message>
    <message>
        <source>{why} ({holder})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}. You can look and search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{years} {months}</source>
        <comment>As in: 2 years 3 months</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}s</source>
        <comment>a decade, as in 2020s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Åland Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” of “{name}” has been changed in the meantime. Nothing was changed now. Look at it again and repeat the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” can’t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be written. Check the folder and its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is no backup that can be restored here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{given}” is read as {figure}, since “{proof}” stands in the same column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
    <message>
        <source>“{path}”</source>
        <translation>«{path}»</translation>
    </message>
    <message>
        <source>“{path}” and “{backup}” can’t be compared: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can’t be copied any more, and nothing was written while it was open. Open the newest backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can’t be made: {why}. Choose a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can’t be made: {why}. Choose another place or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can’t be reached any more: its disk or network drive is gone. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can’t be read as a database: {why}. Open a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can’t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can’t be read: {why}. Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be brought up to date: {why}. {otherwise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be restored: {why}. It is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be written: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has been overwritten while it was open. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has been removed or renamed while it was open. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has been replaced by another file while it was open. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has no backup in its folder. Name one: --from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has {size} MB; at most {most} MB can be kept. Keep it elsewhere and note its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a database of another program. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a folder. Choose a {suffix} file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a workspace that was never finished: the program was stopped while it made it. It holds nothing. Delete it and make it anew, or open another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is empty. Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a Chipline workspace but an empty file. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a Chipline workspace, whatever its name says. It was left as it is. To bring in a table, open a workspace, copy the table’s rows and paste them there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not there. Has it been moved or renamed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is of an older format (format {version}) and was to be opened for reading only. Open it for writing once, or open a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is of an older format, and a copy of it could not be made at “{copy}”: {why}. It was left as it is. Check the rights of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is of an older format, and a copy of it could not be made to be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is open ({holder}). Close it there, and restore then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is open for reading only: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is open in another window. Close it there, and restore then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is there already. Choose another name, or open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” lacks a table that every workspace has: {why}. Open a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was changed while it was read. Nothing was kept. Keep it again when it is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was not opened: “{name}” lies beside it. That is a rollback journal, which Chipline never makes; opened with it, the workspace could be changed and other files of yours deleted. Nothing was touched. If another database program has the file open, close it there. Otherwise move “{found}” elsewhere, or open a copy of the workspace made without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was written by a newer Chipline (format {version}; this program knows format {newest}). It was left as it is. Install the newer version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{predicate}” leads round to where it began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{record}” stays as it was: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{source}” contradicts “{record}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{source}” reports that comment on “{record}” was declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{source}” speaks of “{record}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{source}” supports “{record}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” can’t be brought back: it {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}”: {doubt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” can be a month or two years. Write {month} or {years}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” can be of {first} or {second}. Write the year with four figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” can be {first} or {second}. Write the one that is meant, such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” can be {first} or {second}: write the one that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” can be {first}, {second} or {third}. Write the one that is meant, such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” can be {high} or {low}: write {write_high} or {write_low}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” can be {month} {year}, or {day} {month} of a year that is not told. Write {example}, or the day with its year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” ends before it begins. Swap the two dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” ends below where it begins. Swap its ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is a span. Write a day, month or year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is another day tomorrow. Write the day itself, such as 2025-04-09.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is not a date that can be read. {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is not a day of the calendar. Write it as 2025-04-09.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is not a day of the calendar. {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is not a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Write it in digits, such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is not between {first} and {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is not one day. Write it as 2025-04-09.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” leaves {end} itself out, and a range holds its ends: write {range}, or begin with the first figure that counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}”: a financial year begins in a month of its own. Write its first and last month, such as 2024-10/2025-09.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}”: {day} is another day of the week. Mend one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}…” is longer than any date. {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a country. Write its name or its two-letter code, such as SG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” may be {countries}. Write which of them, or its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” may be {country} alone, or {countries}. Write one name or code for each, with a semicolon between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{written}” is not of the form scheme:value, such as wikidata:Q182477.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ to choose, Enter to open, &gt; for commands, Esc to close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
