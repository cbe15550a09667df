const INSTITUTION =
  /\b(?:universi\w*|college|institut\w*|school|academy|polit[eé]\w+|polytechnic\w*|hochschule|iit|nust|lums|fast|nuces|fast-nuces|fast-nu|comsats|giki|uet|iba|ned|itu|pucit|mit|ucla|umt|ucp|aiou|qau|szabist|bahria|nca|bnu|cuet|bits|nit|iiit|caltech|eth|epfl|kth|tum|lse|ucl|nyu|cmu|smiu|piaic|coursera|udacity|udemy|edx|board of|faculty of|lyc[eé]e|gymnasium|madrasa|seminary)\b|یونیورسٹی|کالج|سکول|اسکول|جامعہ/iu;

/** Names of degrees, diplomas and school leaving certificates. A school of a kind ("High School") is one where no better is named. */
const QUALIFICATION =
  /(?<![\p{L}.])(?:bachelor\w*(?:['’]s)?|master\w*(?:['’]s)?|doctor(?:ate|al)?|ph\.?\s?d\.?|b\.?\s?sc?\.?|m\.?\s?sc?\.?|bscs|bsse|bsit|mscs|b\.?\s?e\.?|b\.?\s?eng\.?|m\.?\s?eng\.?|b\.?\s?tech\.?|m\.?\s?tech\.?|b\.?\s?a\.?|m\.?\s?a\.?|bba|mba|emba|m\.?\s?phil\.?|b\.?\s?com\.?|m\.?\s?com\.?|bca|mca|mcs|b\.?\s?ed\.?|m\.?\s?ed\.?|b\.?\s?arch\.?|b\.?f\.?a\.?|m\.?f\.?a\.?|llb|llm|mbbs|bds|pharm\.?-?d\.?|j\.?d\.?|diplom\w*|pgd|dae|associate(?:['’]?s)?(?:\sdegree|\sof|\sin)|degree|matric\w*|s\.?s\.?c\.?|h\.?s\.?s\.?c\.?|f\.?\s?sc\.?|f\.?\s?a\.?|i\.?c\.?s\.?|i\.?com\.?|intermediate|a[ -]levels?|o[ -]levels?|gcses?|high\sschool\sdiploma|secondary\sschool\scertificate|g\.?e\.?d\.?|abitur|licen[cs](?:e|iatura)|laurea|mag[ií]ster|maestr[ií]a|ingenier[ií]a|nanodegree|certificate|certification|specialization|(?:coding\s)?bootcamp|بی\sایس|ایم\sاے|میٹرک|ایف\sایس\sسی)(?![\p{L}])/iu;

/** Marks, courses and honours tell of a study and name none. */
const MARK =
  /^(?:minor(?:ed)?\s|c?gpa|grade|percentage|marks?|(?:relevant\s)?course(?:work|s)?|relevant|thesis|honou?rs?$|dean|activities|award|division|first class|(?:summa |magna )?cum laude|result|score|expected|graduat\w*|class of|present|distinction)\b|^[\d.\s/%]+$/i;
const LABEL =
  /^(?:degree|institut(?:e|ion)|university|school|college|qualification|years?|period|dates?|name of institut\w+|board|passing year|duration|subject|field|percentage|title|certificate)$/i;

/** A sentence about a time of study, and no name. */
const TOLD =
  /^(?:worked|ranked|secured|scored|completed|participated|developed|achieved|awarded|received|obtained|organi[sz]ed|led|served|taught|built|won|placed|elected|selected|represented|graduated|stood|qualified|helped|assisted|member|in|with|at the|among|top)\s|\p{L}{2}\.$/iu;
const isTold = (text: string): boolean => text.split(/\s+/).length > 3 && (TOLD.test(text) || /^\p{Ll}/u.test(text));
/** States whose codes are degrees too. */
const STATE = /^(?:MA|MS|MD|BA|PA|ME|CO|AL|SC)(?:\s\d{5}(?:-\d{4})?)?$/;

export const isInstitution = (text: string): boolean => INSTITUTION.test(text) && !isMark(text) && !isTold(text);
export const isQualification = (text: string): boolean => QUALIFICATION.test(text) && !isMark(text) && !isTold(text);
/** "MA" behind a town is Massachusetts. */
export const isStateCode = (text: string): boolean => STATE.test(text);
export const isMark = (text: string): boolean => MARK.test(text);
/** The head of a column, or what stands before a colon. */
export const isEducationLabel = (text: string): boolean => LABEL.test(text);
