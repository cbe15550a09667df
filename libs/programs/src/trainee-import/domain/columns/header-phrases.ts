import type { TraineeField } from '../fields';
import { foldHeader } from './fold-header';

/** What a header can say: a field, half of a name, somebody else's contact, or something that is not imported. */
export type HeaderMeaning = TraineeField | 'first_name' | 'last_name' | 'other';

/** Whole headers, folded and without spaces (see `foldHeader`), best first: sure, likely, possible. */
const PHRASES: Readonly<Record<HeaderMeaning, readonly [sure: string, likely?: string, possible?: string]>> = {
  roll_no: [
    'rollno rollnumber rollnum roll rollid regno regnumber registrationno registrationnumber regid registrationid studentid studentno studentnumber traineeid traineeno candidateid candidateno enrolmentno enrollmentno enrollmentid admissionno admissionnumber studentcode traineecode learnerid participantid idno رولنمبر رولنمر رجسٹریشننمبر',
    'rollregno seatno seatnumber participantno matricno applicationno applicationid applicationnumber rollcode grno',
    'id code uid referenceno refno',
  ],
  full_name: [
    'fullname name studentname traineename nameofstudent nameoftrainee nameofthestudent nameofthetrainee candidatename nameofcandidate participantname nameofparticipant learnername graduatename applicantname studentfullname traineefullname completename نام پورانام طالبعلمکانام نامطالبعلم امیدوارکانام naam pooranaam poranaam',
    'student trainee candidate participant graduate learner applicant names fullnames personname namefull studentsname traineesname membername nameascnic nameaspercnic nameasoncnic',
    'person member',
  ],
  first_name: ['firstname forename givenname givennames fname1 namefirst studentfirstname', 'first fname given'],
  last_name: ['lastname surname familyname secondname namelast studentlastname', 'last lname'],
  father_name: [
    'fathername fathersname father nameoffather so do wo sdo sodo sdwo sowo sodowo sonof daughterof sonofdaughterof fatherhusbandname fatherguardianname fatherorguardianname fathersguardiansname والدکانام ولدیت والد walidkanaam walidkanam waldiyat walid',
    'guardianname guardian guardiansname fname parentname husbandname fatherorhusbandname سرپرستکانام',
    'parent parents parentsname',
  ],
  email: [
    'email emailaddress emailid emails mail mailid mailaddress studentemail traineeemail candidateemail personalemail primaryemail emailaddressofstudent contactemail youremail gmail gmailid gmailaddress emailusername ایمیل ایمیلایڈریس برقیپتہ برقیڈاک',
    'loginemail useremail officialemail workemail',
    'alternateemail secondaryemail otheremail email2 recoveryemail companyemail officeemail',
  ],
  phone: [
    'phone phoneno phonenumber mobile mobileno mobilenumber mob mobno cell cellno cellnumber cellphone mobilephone contactno contactnumber contactnum phonemobile telephone studentphone studentmobile traineephone personalmobile primaryphone mobilecell cellmobile msisdn فون فوننمبر موبائل موبائلنمبر رابطہنمبر رابطہ',
    'contact whatsapp whatsappno whatsappnumber whatsappcontact tel telno phonewhatsapp mobilewhatsapp phone1 contact1 mobile1 contactdetails',
    'landline homephone officephone phone2 contact2 mobile2 alternatephone alternateno alternatenumber secondaryphone alternatecontact othercontact residencephone ptcl',
  ],
  cnic: [
    'cnic cnicno cnicnumber nic nicno nicnumber cnicbform cnicorbform bform bformno cnicnobformno nicop idcard idcardno idcardnumber nationalid nationalidno nationalidnumber nationalidentitycard studentcnic traineecnic شناختیکارڈ شناختیکارڈنمبر',
    'identityno identitynumber identitycardno nadraid smartcardno',
  ],
  gender: ['gender sex malefemale mf جنس jins'],
  date_of_birth: [
    'dob dateofbirth birthdate birthday bdate dobirth dateofbirthdob datebirth birth borndate تاریخپیدائش tareekhpaidaish tarikhpaidaish',
    'dateborn birthyear born',
  ],
  city: [
    'city town cityname cityofresidence currentcity hometown citytown citydistrict شہر shehar shehr sheher shahar shahr',
    'district location districtname distt residence cityarea currentlocation homecity ضلع zila',
    'tehsil station place area',
  ],
  program: [
    'program programme programname programmename course coursename coursetitle trade tradename training trainingprogram trainingname coursetrade programtitle coursetaken کورس پروگرام',
    'track certification diploma specialization specialisation courseenrolled programcourse technology discipline stream',
    'module subject department',
  ],
  cohort: [
    'cohort batch batchno batchnumber batchname cohortname intake batchcode batchid cohortid بیچ',
    'session quarter term semester wave sessionbatch batchsession سیشن سیکشن',
    'section group class groupno sectionname classname groupname',
  ],
  status: [
    'status enrolmentstatus enrollmentstatus traineestatus studentstatus coursestatus completionstatus currentstatus trainingstatus programstatus حیثیت',
    'graduationstatus certificationstatus finalstatus batchstatus state کیفیت',
    'result finalresult',
  ],
  score: [
    'score marks percent percentage marksobtained obtainedmarks markspercent scorepercent finalscore examscore testscore totalscore finalmarks exammarks overallscore marksoutof100 scoreoutof100 resultpercent percentmarks percentagemarks aggregate حاصلکردہنمبر فیصد',
    'result finalresult assessmentscore quizscore finalpercentage overallpercentage scores assessment evaluation',
    'grade totalmarks total points',
  ],
  completed_on: [
    'completedon completiondate dateofcompletion completed completeddate passingdate dateofpassing graduationdate dateofgraduation graduatedon certificationdate certifieddate certifiedon coursecompletiondate dateofcertification passedon تاریختکمیل',
    'enddate courseenddate finishdate passoutdate certificatedate certificateissuedate dateofcertificate passingyear trainingenddate enddateofcourse',
    'issuedate resultdate dateofissue todate',
  ],
  skills: [
    'skills skill skillset skillsets keyskills technicalskills techstack techskills technologystack primaryskills coreskills topskills skillslearned skillsacquired listofskills technologies toolstechnologies toolsandtechnologies technologiesknown technologiesandtools programmingskills itskills skillsandtools مہارتیں مہارت ہنر hunar maharat',
    'tools expertise stack competencies otherskills secondaryskills additionalskills languagesandtools programminglanguages frameworks skillsexpertise areaofexpertise areasofexpertise technologiesused knowledgeof',
    'softskills interests knowhow specialty speciality',
  ],
  github: [
    'github githuburl githublink githubprofile githubid githubusername githubhandle githubaccount gitprofile giturl gitlink',
    'git gitid repository repo',
  ],
  linkedin: [
    'linkedin linkedinurl linkedinprofile linkedinlink linkedinid linkedinprofileurl linkedinprofilelink linkedinaccount',
  ],
  expected_rate: [
    'expectedrate rate hourlyrate expectedhourlyrate rateperhour ratehr rateusd ratehour expectedrateusd hourlyrateusd desiredrate freelancerate rateusdhr expectedratehr',
    'expectedsalary salaryexpectation expectedpay salaryexpected desiredsalary expectedincome charges hourlycharges expectedcompensation minimumrate askingrate',
    'salary pay price compensation fee',
  ],
  hours_per_week: [
    'hoursperweek hoursweek hrsperweek hrsweek weeklyhours hourspw hrspw availability availablehours availabilityhoursperweek availablehoursperweek availabilityhrsweek weeklyavailability hoursavailable hoursaweek',
    'hours hrs availabilityhours availabilityhrs availabletime workinghours',
    'available worktype jobtype',
  ],
  english_level: [
    'englishlevel english englishproficiency englishskill englishskills englishlanguagelevel englishfluency levelofenglish cefr cefrlevel spokenenglish englishcefr englishlanguage انگریزی',
    'languagelevel languageproficiency englishcommunication',
    'proficiency language fluency',
  ],
  other: [
    'sno srno sn sr serial serialno serialnumber slno sl no number index rowno row seq sequence نمبرشمار نمبر شمار age remarks comments notes address timestamp username password total marital domicile province country nationality religion bloodgroup passport designation attendance signature photo',
  ],
};

const CONFIDENCE = [0.95, 0.75, 0.45] as const;

/** Folded header without spaces → what it can mean and how surely. */
export const HEADER_PHRASES: ReadonlyMap<string, readonly (readonly [HeaderMeaning, number])[]> = (() => {
  const phrases = new Map<string, (readonly [HeaderMeaning, number])[]>();
  for (const [meaning, tiers] of Object.entries(PHRASES) as [HeaderMeaning, readonly string[]][]) {
    tiers.forEach((tier, rank) => {
      for (const phrase of tier.split(' ').map(foldHeader)) {
        const found = phrases.get(phrase) ?? [];
        if (!found.some(([known]) => known === meaning)) found.push([meaning, CONFIDENCE[rank] ?? 0.45]);
        phrases.set(phrase, found);
      }
    });
  }
  return phrases;
})();
