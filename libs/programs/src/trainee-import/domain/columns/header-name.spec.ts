import { readHeaderName } from './header-name';

const EXPECTED: Readonly<Record<string, string>> = {
  roll_no:
    'Roll # | Roll No. | ROLL_NO | rollNo | Reg. No | Reg# | Registration Number | Student ID | Trainee Code | Admission No. | Enrollment No',
  full_name:
    "Name | Student's Name | Name of Trainee | FULL NAME | Candidate Name | Participant Name | Name / نام | نام | Naam | Name (as per CNIC) | Trainee's Full Name",
  first_name: 'First Name | first_name | Given Name',
  last_name: 'Last Name | Surname | Family Name',
  father_name:
    "Father's Name | Father Name | FATHER NAME | S/O | D/O | Father/Husband Name | Father / Guardian Name | Guardian | Guardian's Name | Walid ka Naam | والد کا نام | ولدیت",
  email:
    'E-mail Address | EMAIL | email_address | Email ID | Student Email | E mail | Gmail ID | Email (ای میل) | ای میل | Your e-mail please',
  phone:
    'Mobile No | Mobile # | Cell # | Contact No. | WhatsApp | WhatsApp Number | Phone (WhatsApp) | Contact Number | موبائل نمبر | فون | Ph / Mobile',
  cnic: 'CNIC | CNIC/B-Form | NIC | CNIC No. (without dashes) | B-Form Number | ID Card No | شناختی کارڈ نمبر',
  gender: 'Gender | Sex | Gender (M/F) | جنس',
  date_of_birth: 'DOB | D.O.B | D.O.B. | Date of Birth (dd/mm/yyyy) | Birth Date | تاریخ پیدائش',
  city: 'City | District | Shehar | شہر | Home Town | Location | City of Residence',
  program: 'Program | Programme | Course | Course Name | Trade | Training Program | کورس',
  cohort: 'Batch | Batch No. | Batch # | Cohort | Session | Section | Intake',
  status: 'Status | Enrolment Status | Training Status | Current Status',
  score: 'Score | Marks (%) | Obtained Marks | Percentage | %age | Exam Score | Final Marks (out of 100)',
  completed_on:
    'Completion Date | Passing date | Completed On | Date of Completion | Graduation Date | Course End Date',
  skills:
    'Skills | Tech stack | Tools & Technologies | Key skills | Technical Skills | Skill Set | مہارتیں | Technologies Known',
  github: 'GitHub | GitHub URL | Github Profile Link | Git Hub',
  linkedin: 'LinkedIn profile | Linked In | LinkedIn URL',
  expected_rate:
    'Rate (USD/hr) | Expected hourly rate PKR | Hourly Rate | Expected Salary | expected_rate | Rate per Hour ($)',
  hours_per_week: 'Availability (hrs/week) | Hours per week | Weekly hours | Hrs/Week | Available Hours',
  english_level: 'English proficiency | English Level | English | Level of English (CEFR)',
  other:
    'S.No | Sr # | Sr. No. | Serial No | Address | Permanent Address | Remarks | Timestamp | Marital Status | Fee Status | Payment Status | Qualification | Institute Name | Registration Date | Joining Date | Attendance % | CGPA | Matric Marks | Age | Province',
};

const FOREIGN =
  "Father's Mobile | Father CNIC | Father Occupation | Mother Name | Parent email | Parents' Contact | Guardian Phone | Guardian's CNIC | Mentor | Mentor Name | Mentor Email | Instructor | Instructor's Email | Emergency contact | Emergency Contact Name | Next of Kin | Teacher Name | Reference Phone | Supervisor Email | Contact Person";

const list = (names: string) => names.split(' | ');

describe('readHeaderName', () => {
  it.each(Object.entries(EXPECTED).flatMap(([meaning, names]) => list(names).map((name) => [name, meaning] as const)))(
    '%s is %s',
    (name, meaning) => {
      const reading = readHeaderName(name);
      expect(reading.foreign).toBe(false);
      expect(reading.meanings[0]?.[0]).toBe(meaning);
    },
  );

  it.each(list(FOREIGN))('%s is about somebody else', (name) => {
    expect(readHeaderName(name)).toMatchObject({ foreign: true });
  });

  it.each(list('Blue | Col 7 | Favourite colour | xyz'))('%s says nothing', (name) => {
    expect(readHeaderName(name)).toEqual({ meanings: [], foreign: false });
  });
});
