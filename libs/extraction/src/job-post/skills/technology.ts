import type { Skill } from '@hunar/skills';

/** Shelves that hold products, languages and libraries. */
const PRODUCTS =
  /^group:.*(?:aws|azure|google|tools?|frameworks?|libraries|languages|platforms?|engines|software|systems|databases|orms|servers|ecosystem)\b/;
/** How fields of work and practices are called: "Quality Assurance", "Data Cleaning"; "Spring" is one word, and a product. */
const PRACTICE =
  /-(?:\w*(?:ing|ment|tion|sis|ity|ance|ence|ics|ism)|design|architecture|strategy|support|service|research|models?|reviews?|retrospectives|standups|operations|commerce)$|^(?:agile|scrum|kanban|devops|ci-cd|okrs|kpis|cybersecurity|e-commerce|ecommerce|accessibility|databases|microservices|automation|debugging|mentoring|negotiation|branding)$/;

/** Is it something with a name of its own, such as a language or a product, and no practice or field of work? */
export const isTechnology = ({ id, parents }: Pick<Skill, 'id' | 'parents'>): boolean =>
  !PRACTICE.test(id) || parents.some((parent) => PRODUCTS.test(parent) && !/practice/.test(parent));
